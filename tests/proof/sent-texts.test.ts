// Property: all that the chat ever says is an expert's answer, a title or a fixed text, byte for byte, and its HTML is the rendering.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderer } from '../../server/answering/render.ts';
import { allFixedTexts } from '../../server/answering/texts.ts';
import type { Reply } from '../../server/web/protocol.ts';
import { customer, messageId, startProgram } from '../support/program.ts';
import { smallLibrary } from '../support/small-library.ts';

const known = smallLibrary.topics.flatMap((topic) =>
  topic.intents.flatMap((intent) => Object.values(intent.phrases).flat()),
);

const step = fc.oneof(
  fc.record({
    do: fc.constant('ask' as const),
    text: fc.oneof(
      fc.constantFrom(...known, 'en halua enää elää', 'hello'),
      fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    ),
  }),
  fc.record({
    do: fc.constant('choose' as const),
    option: fc.oneof(fc.nat(8), fc.constant('none' as const)),
    welcome: fc.boolean(),
  }),
  fc.record({ do: fc.constant('language' as const), language: fc.constantFrom('fi', 'sv') }),
);

test('every text sent is of the release named with it', async () => {
  const environment = {
    KUISKAAJA_MESSAGES_PER_MINUTE: '1000000',
    KUISKAAJA_ADDRESS_MESSAGES_PER_MINUTE: '1000000',
    KUISKAAJA_ADDRESS_CONVERSATIONS_PER_MINUTE: '100000',
  };
  const program = await startProgram({ environment });
  const { config } = program;
  const where = config.contact.fi?.find((way) => way.url)?.url ?? '';
  const fixed = new Set(allFixedTexts(where).map(({ key, text }) => `${key} ${text}`));
  const render = renderer(config.linkHosts);
  const titles = new Set([
    ...smallLibrary.topics.flatMap((topic) => [
      ...Object.values(topic.name),
      ...topic.intents.flatMap((intent) => Object.values(intent.title)),
    ]),
    ...smallLibrary.priority.flatMap((kind) => Object.values(kind.title)),
  ]);
  const pages = new Set(smallLibrary.answers.map((answer) => answer.sourcePage));

  const check = (reply: Reply) => {
    for (const { key, text } of reply.texts) expect(fixed).toContain(`${key} ${text}`);
    for (const { title } of reply.options) expect(titles).toContain(title);
    if (reply.officialPage) expect(pages).toContain(reply.officialPage);
    expect(reply.texts.length + (reply.answer ? 1 : 0)).toBeGreaterThan(0);
    if (!reply.answer) return;
    const { intent, title, source, sha256, html, sourcePage } = reply.answer;
    const approved = smallLibrary.answers.find(
      (answer) => answer.id === intent && answer.language === reply.language,
    );
    expect(source).toBe(approved?.source);
    expect(sourcePage).toBe(approved?.sourcePage);
    expect(titles).toContain(title);
    expect(sha256).toBe(createHash('sha256').update(source, 'utf8').digest('hex'));
    expect(html).toBe(render(source));
    expect(reply.release).toBe(1);
  };

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const asker = await customer(program.url);
      const { conversation } = await asker.hello();
      let last = 'welcome';
      for (const each of steps) {
        const id = messageId();
        if (each.do === 'language') await asker.call('language', { language: each.language });
        else {
          const ack =
            each.do === 'ask'
              ? await asker.call('ask', { id, text: each.text })
              : await asker.call('choose', {
                  id,
                  reply: each.welcome ? 'welcome' : last,
                  option: each.option,
                });
          if (ack.ok) {
            check(ack.reply);
            last = ack.reply.id;
          }
        }
      }
      for (const reply of (await asker.hello({ conversation })).replies) check(reply);
      asker.socket.disconnect();
    }),
    { numRuns: process.env.PROOF === 'full' ? 2_000 : 40 },
  );
});
