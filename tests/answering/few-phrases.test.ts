// A library too small to measure how often it is wrong: it answers its own phrases word for word, and guesses at nothing.
import { expect, test } from 'vitest';
import { loadEngine, train } from '../../server/answering/train.ts';
import { smallLibrary } from '../support/small-library.ts';

test('a phrase word for word is answered, whatever the limit; what is near it is asked back', () => {
  const engine = loadEngine(train(smallLibrary).bytes, smallLibrary);
  const decisionOn = (text: string, language: string) =>
    engine.understand(text, { language, now: 0 }).decision;
  for (const { intents } of smallLibrary.topics)
    for (const { id, phrases } of intents)
      for (const [language, own] of Object.entries(phrases))
        for (const phrase of own)
          expect([phrase, decisionOn(phrase, language)]).toEqual([phrase, { kind: 'answer', intent: id }]);
  expect(decisionOn('miten opintotukea haetaan', 'fi').kind).not.toBe('answer');
});
