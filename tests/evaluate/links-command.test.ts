// Dead links are found on a real server: each page asked once, whatever its host thinks of HEAD.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { deadLinks } from '../../server/evaluate/links-command.ts';
import type { AnswerText, Library } from '../../server/library/library.ts';

async function pages(): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    if (request.url === '/no-head' && request.method === 'HEAD') response.writeHead(405).end();
    else response.writeHead(request.url === '/gone' ? 404 : 200).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const answer = (id: string, source: string, sourcePage: string): AnswerText => ({
  id,
  language: 'fi',
  source,
  sourcePage,
  owner: 'Asumisen etuudet',
  reviewBy: '2027-01-31',
});

const library = (answers: readonly AnswerText[]): Library => ({
  languages: ['fi'],
  topics: [],
  outOfScope: {},
  lexicon: {},
  benefits: [],
  anyBenefit: [],
  priority: [],
  answers,
});

test('pages that are gone are named with the answers that lead there', async () => {
  const { url, asked } = await pages();
  const { asked: count, dead } = await deadLinks(
    library([
      answer('housing-allowance.apply', `[Hae](${url}/gone#form) tai [lue](${url}/no-head)`, `${url}/here`),
      answer('housing-allowance.amount', `[Laske](${url}/gone)`, `${url}/here`),
    ]),
  );
  expect(dead).toEqual([
    {
      address: `${url}/gone`,
      why: 'answers 404',
      answers: ['housing-allowance.apply fi', 'housing-allowance.amount fi'],
    },
  ]);
  expect(count).toBe(3);
  expect(asked.filter((line) => line.endsWith('/here'))).toEqual(['HEAD /here']);
});

test('a host that does not answer is named, too', async () => {
  const { dead } = await deadLinks(library([answer('service.appeal', 'Valita.', 'http://127.0.0.1:9/')]));
  expect(dead).toMatchObject([{ address: 'http://127.0.0.1:9/', answers: ['service.appeal fi'] }]);
});
