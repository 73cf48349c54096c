// What the server finds wrong with a file, in the other languages of the console.
import type { Row } from './server-sentences.ts';

/** Of a row: predicates that follow the name of its column. */
const rowSentences: readonly Row[] = [
  ['must be one of *', 'pitää olla jokin näistä: $1', 'ska vara något av följande: $1'],
  [
    'must be expressions, examples or counter-examples',
    'pitää olla expressions, examples tai counter-examples',
    'ska vara expressions, examples eller counter-examples',
  ],
  ['* is no id of this kind', '$1 ei kelpaa tunnukseksi', '$1 duger inte som id'],
  ['the library does not serve *', 'kirjastossa ei ole kieltä $1', 'biblioteket har inte språket $1'],
  ['is longer than * characters', 'on pidempi kuin $1 merkkiä', 'är längre än $1 tecken'],
  ['the phrase stands in * too', 'kysymys on myös vastauksessa $1', 'frågan finns också i svaret $1'],
  [
    '* is no day such as 2027-01-31',
    '$1 ei ole päivä; kirjoita se muodossa 2027-01-31',
    '$1 är ingen dag; skriv den i formen 2027-01-31',
  ],
  [
    'holds a formula or an error; paste its value instead',
    'sisältää kaavan tai virheen; liitä sen arvo',
    'innehåller en formel eller ett fel; klistra in dess värde',
  ],
  [
    '* has an open draft; finish or discard it first',
    'kohteella $1 on avoin luonnos; vie se loppuun tai hylkää se ensin',
    '$1 har ett öppet utkast; slutför eller kasta det först',
  ],
];

/** Of the whole file. */
export const importSentences: readonly Row[] = [
  ...rowSentences,
  [
    'The file has * errors; mend them and upload it again.',
    'Tiedostossa on virheitä ($1). Korjaa ne ja tuo tiedosto uudelleen.',
    'Filen har fel ($1). Rätta dem och ladda upp filen på nytt.',
  ],
  [
    'The upload is gone; upload the file again.',
    'Tiedosto ei ole enää palvelimella. Tuo se uudelleen.',
    'Filen finns inte längre på servern. Ladda upp den på nytt.',
  ],
  [
    'The file takes too long to read; is it damaged?',
    'Tiedoston lukeminen kestää liian kauan. Onko se vioittunut?',
    'Det tar för länge att läsa filen. Är den skadad?',
  ],
  [
    'The file unfolds into more than a library can be.',
    'Tiedosto on purettuna liian suuri kirjastoksi.',
    'Filen är uppackad för stor för ett bibliotek.',
  ],
  [
    'The table is larger than * rows or * columns.',
    'Taulukossa on yli $1 riviä tai $2 saraketta.',
    'Tabellen har fler än $1 rader eller $2 kolumner.',
  ],
  [
    'The file holds no table: a first row with the columns’ names, and rows below it.',
    'Tiedostossa ei ole taulukkoa: ensimmäisellä rivillä sarakkeiden nimet ja rivejä sen alla.',
    'Filen har ingen tabell: en första rad med kolumnernas namn och rader under den.',
  ],
  [
    'The file is no Excel workbook (.xlsx), or it is damaged.',
    'Tiedosto ei ole Excel-työkirja (.xlsx), tai se on vioittunut.',
    'Filen är ingen Excel-arbetsbok (.xlsx), eller så är den skadad.',
  ],
  ['The workbook has no sheet.', 'Työkirjassa ei ole taulukkoa.', 'Arbetsboken har inget blad.'],
  [
    'The file is no CSV: it holds NUL characters.',
    'Tiedosto ei ole CSV: siinä on NUL-merkkejä.',
    'Filen är ingen CSV: den innehåller NUL-tecken.',
  ],
  ['The CSV cannot be read: *', 'CSV-tiedostoa ei voi lukea: $1', 'CSV-filen kan inte läsas: $1'],
  [
    'The file is not UTF-8; try Windows-1252.',
    'Tiedosto ei ole UTF-8. Kokeile merkistöä Windows-1252.',
    'Filen är inte UTF-8. Prova Windows-1252.',
  ],
  [
    'The file is no tar archive, or it is cut off.',
    'Tiedosto ei ole tar-paketti, tai se on katkennut.',
    'Filen är inget tar-paket, eller så är den avbruten.',
  ],
  ['* is not UTF-8.', '$1 ei ole UTF-8.', '$1 är inte UTF-8.'],
  [
    'The archive holds no file of a library.',
    'Paketissa ei ole kirjaston tiedostoja.',
    'Paketet har inga filer av ett bibliotek.',
  ],
  [
    'The archive holds *, which is no plain file.',
    'Paketissa on $1, joka ei ole tavallinen tiedosto.',
    'Paketet innehåller $1, som inte är en vanlig fil.',
  ],
  [
    'The archive holds *, which is no file of a library (intents/*.yaml, answers/*/*.md).',
    'Paketissa on $1, joka ei kuulu kirjastoon (intents/*.yaml, answers/*/*.md).',
    'Paketet innehåller $1, som inte hör till ett bibliotek (intents/*.yaml, answers/*/*.md).',
  ],
];
