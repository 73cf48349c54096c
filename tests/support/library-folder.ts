// The small library as files, for the real program in a process of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Library } from '../../server/library/library.ts';
import { smallLibrary } from './small-library.ts';

function write(path: string, content: string): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
}

/** Writes a library as `intents/` and `answers/` below a folder. */
export function writeLibrary(folder: string, library: Library = smallLibrary): void {
  for (const topic of library.topics)
    write(
      join(folder, 'intents', `${topic.id}.yaml`),
      stringify({
        topic: topic.id,
        name: topic.name,
        pages: topic.pages,
        intents: Object.fromEntries(
          topic.intents.map((intent) => [
            intent.aspect,
            { title: intent.title, phrases: intent.phrases, 'follow-ups': intent.followUps },
          ]),
        ),
      }),
    );
  write(join(folder, 'intents', 'out-of-scope.yaml'), stringify({ 'out-of-scope': library.outOfScope }));
  write(
    join(folder, 'intents', 'priority.yaml'),
    stringify({
      priority: Object.fromEntries(
        library.priority.map((kind) => [kind.id, { title: kind.title, expressions: kind.expressions }]),
      ),
    }),
  );
  for (const answer of library.answers)
    write(
      join(folder, 'answers', answer.id.replace('.', '/').concat(`.${answer.language}.md`)),
      `---\nsource: ${answer.sourcePage}\nowner: ${answer.owner}\nreview-by: ${answer.reviewBy}\n---\n${answer.source}`,
    );
}
