// The server's refusals to analysts, in the other languages of the console.
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

export const unmatchedSentences: readonly Row[] = [
  [
    '* waits for approval; ask its author to take it back first.',
    '$1 odottaa hyväksyntää. Pyydä tekijää ottamaan se ensin takaisin.',
    '$1 väntar på godkännande. Be den som skrivit att först ta tillbaka den.',
  ],
  [
    '* holds these phrases already.',
    'Vastauksessa $1 on nämä kysymykset jo.',
    '$1 har redan de här frågorna.',
  ],
  [
    'There is an intent * already; add phrases to it instead.',
    'Vastaus $1 on jo olemassa. Lisää kysymykset siihen.',
    'Svaret $1 finns redan. Lägg till frågorna där.',
  ],
  [
    'The draft of * was approved or thrown away; change the text itself instead.',
    'Luonnos $1 on jo hyväksytty tai hylätty. Muuta tekstiä itseään.',
    'Utkastet till $1 har redan godkänts eller kastats. Ändra texten i stället.',
  ],
  [
    'There is no such group any more; the list has changed.',
    'Ryhmää ei enää ole. Luettelo on muuttunut.',
    'Gruppen finns inte längre. Listan har ändrats.',
  ],
  [
    'A question is not in this group any more; the list has changed.',
    'Kysymys ei ole enää tässä ryhmässä. Luettelo on muuttunut.',
    'En fråga finns inte längre i gruppen. Listan har ändrats.',
  ],
  [
    'Merging takes two groups at least.',
    'Yhdistämiseen tarvitaan vähintään kaksi ryhmää.',
    'Välj minst två grupper att slå ihop.',
  ],
  [
    'Groups of two languages stay apart; act on both at once instead.',
    'Erikieliset ryhmät pysyvät erillään. Käsittele ne samalla kertaa.',
    'Grupper på olika språk hålls isär. Behandla dem samtidigt i stället.',
  ],
  [
    'These groups hold more than * questions; merge fewer at once.',
    'Ryhmissä on yli $1 kysymystä. Yhdistä vähemmän kerralla.',
    'Grupperna har fler än $1 frågor. Slå ihop färre på en gång.',
  ],
  ['Choose a group first.', 'Valitse ensin ryhmä.', 'Välj först en grupp.'],
  [
    'Choose questions of one group, or whole groups.',
    'Valitse yhden ryhmän kysymyksiä tai kokonaisia ryhmiä.',
    'Välj frågor i en grupp eller hela grupper.',
  ],
  [
    'Choose some of the group’s questions, not all.',
    'Valitse osa ryhmän kysymyksistä, ei kaikkia.',
    'Välj en del av gruppens frågor, inte alla.',
  ],
  [
    'Choose a colleague who may read customers’ questions.',
    'Valitse henkilö, joka saa lukea asiakkaiden kysymyksiä.',
    'Välj en kollega som får läsa kundernas frågor.',
  ],
  ['There is no such act.', 'Toimintoa ei ole.', 'Åtgärden finns inte.'],
  ['This was taken back already.', 'Tämä on jo peruttu.', 'Det här har redan ångrats.'],
];

export const feedbackSentences: readonly Row[] = [
  [
    'At most * rows can be imported at once.',
    'Kerralla voi tuoda enintään $1 riviä.',
    'Högst $1 rader kan importeras på en gång.',
  ],
  ['The file has no column *.', 'Tiedostossa ei ole saraketta $1.', 'Filen har ingen kolumn $1.'],
  [
    'Say which column holds the text of the feedback.',
    'Valitse sarake, jossa palautteen teksti on.',
    'Välj kolumnen som har responsens text.',
  ],
  ['There is no such theme any more.', 'Teemaa ei enää ole.', 'Temat finns inte längre.'],
  [
    'Themes of two languages cannot be merged.',
    'Erikielisiä teemoja ei voi yhdistää.',
    'Teman på olika språk kan inte slås ihop.',
  ],
  [
    'A theme cannot be merged into itself.',
    'Teemaa ei voi yhdistää itseensä.',
    'Ett tema kan inte slås ihop med sig självt.',
  ],
  [
    'The theme was changed meanwhile; look at it again.',
    'Teemaa on muutettu sillä välin. Katso se uudelleen.',
    'Temat har ändrats under tiden. Titta på det på nytt.',
  ],
  ['The themes are being looked for already.', 'Teemoja etsitään jo.', 'Teman letas redan fram.'],
  ['The feedback is gone already.', 'Palaute on jo poistettu.', 'Responsen är redan borta.'],
  ['No file was sent.', 'Tiedosto puuttuu.', 'Filen saknas.'],
  ['The file holds nothing new.', 'Tiedostossa ei ole mitään uutta.', 'Filen innehåller inget nytt.'],
  [
    'Nothing of this import is there any more.',
    'Tästä tuonnista ei ole enää mitään jäljellä.',
    'Det finns inget kvar av den här importen.',
  ],
];
