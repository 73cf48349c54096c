// Words of changes to the library's structure.
import { dictionary } from '../texts/dictionary.ts';

export const structureTexts = dictionary({
  fi: {
    lead: 'Rakenteen muutos tehdään kerralla, kun toinen henkilö on hyväksynyt sen. Historia säilyy, ja linkit ohjautuvat uuteen paikkaan.',
    notYours: 'Roolisi ei riitä rakenteen muutoksiin.',
    what: 'Mitä ehdotat?',
    actions: {
      merge: 'Yhdistä toiseen vastaukseen',
      'move-phrases': 'Siirrä osa kysymyksistä toiseen vastaukseen',
      split: 'Erota osa kysymyksistä uudeksi vastaukseksi',
      move: 'Vaihda tunnus tai aihe',
      retire: 'Poista käytöstä',
    },
    hints: {
      merge: 'Kysymykset siirtyvät. Tämän vastauksen teksti jää pois käytöstä.',
      'move-phrases': 'Molemmat vastaukset säilyvät.',
      split:
        'Uusi vastaus alkaa tämän tekstistä, ja sitä muokataan luonnoksena. Kumpaankin tarvitaan vähintään viisi kysymystä kummallakin kielellä.',
      move: 'Sisältö pysyy samana. Vanha tunnus ohjautuu uuteen.',
      retire: 'Kysymykset poistuvat käytöstä.',
    },
    targets: {
      merge: 'Mihin yhdistetään',
      'move-phrases': 'Mihin siirretään',
      retire: 'Mihin jatkokysymykset ohjataan',
      split: '',
      move: '',
    },
    choose: 'Valitse vastaus',
    nowhere: 'Ei mihinkään',
    pickSome: 'Valitse ainakin yksi kysymys.',
    linksFollow: (count: number) =>
      count === 1
        ? '1 vastauksen jatkokysymys muuttuu samalla'
        : `${count} vastauksen jatkokysymykset muuttuvat samalla`,
    reason: 'Perustelu hyväksyjälle',
    propose: 'Lähetä ehdotus',
    proposed: 'Ehdotus odottaa hyväksyntää.',
    merge: (from: string, into: string) => `Yhdistä ${from} kohteeseen ${into}`,
    split: (from: string, to: string) => `Erota kohteesta ${from} uusi ${to}`,
    move: (from: string, to: string) => `Vaihda tunnus ${from} → ${to}`,
    movePhrases: (from: string, to: string) => `Siirrä kysymyksiä ${from} → ${to}`,
    retire: (from: string, to: string | null) => `Poista käytöstä ${from}${to ? `, ohjaa ${to}` : ''}`,
    retireTopic: (topic: string) => `Poista aihe ${topic}`,
  },
  sv: {
    lead: 'En ändring av strukturen görs på en gång när en annan person har godkänt den. Historiken bevaras, och länkarna leder till det nya stället.',
    notYours: 'Din roll räcker inte för ändringar av strukturen.',
    what: 'Vad föreslår du?',
    actions: {
      merge: 'Slå ihop med ett annat svar',
      'move-phrases': 'Flytta en del av frågorna till ett annat svar',
      split: 'Skilj en del av frågorna till ett nytt svar',
      move: 'Byt id eller ämne',
      retire: 'Ta ur bruk',
    },
    hints: {
      merge: 'Frågorna flyttas. Det här svarets text tas ur bruk.',
      'move-phrases': 'Båda svaren finns kvar.',
      split:
        'Det nya svaret börjar med den här texten och redigeras som utkast. Båda behöver minst fem frågor på vartdera språket.',
      move: 'Innehållet är detsamma. Det gamla id:t leder till det nya.',
      retire: 'Frågorna tas ur bruk.',
    },
    targets: {
      merge: 'Slås ihop med',
      'move-phrases': 'Flyttas till',
      retire: 'Vart följdfrågorna leder',
      split: '',
      move: '',
    },
    choose: 'Välj ett svar',
    nowhere: 'Ingenstans',
    pickSome: 'Välj minst en fråga.',
    linksFollow: (count: number) =>
      count === 1
        ? 'En följdfråga i 1 svar ändras samtidigt'
        : `Följdfrågor i ${count} svar ändras samtidigt`,
    reason: 'Motivering till godkännaren',
    propose: 'Skicka förslaget',
    proposed: 'Förslaget väntar på godkännande.',
    merge: (from: string, into: string) => `Slå ihop ${from} med ${into}`,
    split: (from: string, to: string) => `Skilj ${to} från ${from}`,
    move: (from: string, to: string) => `Byt id ${from} → ${to}`,
    movePhrases: (from: string, to: string) => `Flytta frågor ${from} → ${to}`,
    retire: (from: string, to: string | null) => `Ta ur bruk ${from}${to ? `, led till ${to}` : ''}`,
    retireTopic: (topic: string) => `Ta bort ämnet ${topic}`,
  },
  en: {
    lead: 'A change of structure is made as one, once another person has approved it. History stays, and links lead to the new place.',
    notYours: 'Your role does not allow changes of structure.',
    what: 'What do you propose?',
    actions: {
      merge: 'Merge into another answer',
      'move-phrases': 'Move some phrases to another answer',
      split: 'Split some phrases off as a new answer',
      move: 'Change the id or the topic',
      retire: 'Retire',
    },
    hints: {
      merge: 'The phrases go over. The text of this answer is retired.',
      'move-phrases': 'Both answers stay.',
      split:
        'The new answer begins with this text and is edited as a draft. Each needs at least five questions in each language.',
      move: 'The content stays the same. The old id leads to the new one.',
      retire: 'Its phrases are retired.',
    },
    targets: {
      merge: 'Merge into',
      'move-phrases': 'Move to',
      retire: 'Where follow-ups lead',
      split: '',
      move: '',
    },
    choose: 'Choose an answer',
    nowhere: 'Nowhere',
    pickSome: 'Choose one phrase at least.',
    linksFollow: (count: number) =>
      count === 1
        ? 'A follow-up of 1 answer changes with it'
        : `Follow-ups of ${count} answers change with it`,
    reason: 'Reason for the approver',
    propose: 'Send the proposal',
    proposed: 'The proposal waits for approval.',
    merge: (from: string, into: string) => `Merge ${from} into ${into}`,
    split: (from: string, to: string) => `Split ${to} off ${from}`,
    move: (from: string, to: string) => `Change the id ${from} → ${to}`,
    movePhrases: (from: string, to: string) => `Move phrases ${from} → ${to}`,
    retire: (from: string, to: string | null) => `Retire ${from}${to ? `, lead to ${to}` : ''}`,
    retireTopic: (topic: string) => `Remove the topic ${topic}`,
  },
});
