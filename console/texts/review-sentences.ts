// The server's refusals about weak answers, samples and conversations, in the other languages of the console.
import type { Row } from './server-sentences.ts';

export const judgingSentences: readonly Row[] = [
  [
    'Two people have judged this case.',
    'Kaksi ihmistä on jo arvioinut tämän tapauksen.',
    'Två människor har redan bedömt det här fallet.',
  ],
  [
    'Two people have not judged this case differently.',
    'Tapauksessa ei ole sovittavaa erimielisyyttä.',
    'Det finns ingen oenighet att avgöra i fallet.',
  ],
  ['There is no verdict of this person.', 'Arviota ei enää ole.', 'Bedömningen finns inte längre.'],
  ['This reply is in no sample.', 'Vastaus ei ole otannassa.', 'Svaret finns inte i stickprovet.'],
  ['There is no such case.', 'Tapausta ei enää ole.', 'Fallet finns inte längre.'],
  [
    'There is no conversation of this id.',
    'Keskustelua ei enää ole. Se on voitu poistaa.',
    'Samtalet finns inte längre. Det kan ha tagits bort.',
  ],
  [
    'to: is nobody who may read conversations',
    'Valittu henkilö ei saa lukea keskusteluja.',
    'Personen får inte läsa samtal.',
  ],
];
