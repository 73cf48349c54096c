// Duties of automated advice to customers and of AI's transparency, with the tests that show what the program does.
import type { Duty } from './duty.ts';

export const adviceDuties: readonly Duty[] = [
  {
    id: 'robot-told',
    area: 'advice',
    law: {
      fi: 'Digipalvelulaki (306/2019) 6 a §',
      sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 6 a §',
      en: 'Act on the Provision of Digital Services (306/2019), section 6 a',
    },
    duty: {
      fi: 'Asiakas tietää, että hänelle vastaa palveluautomaatti.',
      sv: 'Kunden vet att det är en serviceautomat som svarar.',
      en: 'Customers know that an automaton answers them.',
    },
    does: {
      fi: 'Chatti kertoo ensimmäisessä viestissään olevansa robotti. Sama lukee ladatussa keskustelussa.',
      sv: 'Chatten berättar i sitt första meddelande att den är en robot. Detsamma står i den nedladdade konversationen.',
      en: 'The chat says in its first message that it is a robot. The downloaded conversation says so too.',
    },
    tests: [
      ['tests/e2e/widget-access.test.ts', 'names, roles and reading order'],
      ['tests/web/chat.test.ts', 'can be taken along as a readable text'],
    ],
  },
  {
    id: 'person',
    area: 'advice',
    law: {
      fi: 'Digipalvelulaki (306/2019) 6 a §',
      sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 6 a §',
      en: 'Act on the Provision of Digital Services (306/2019), section 6 a',
    },
    duty: {
      fi: 'Asiakas saa yhteyden ihmiseen.',
      sv: 'Kunden kan få kontakt med en människa.',
      en: 'Customers can reach a person.',
    },
    does: {
      fi: 'Yhteystiedot ovat aina chatin valikossa. Kun robotti ei ymmärrä kahta viestiä peräkkäin, se tarjoaa ne itse.',
      sv: 'Kontaktuppgifterna finns alltid i chattens meny. När roboten inte förstår två meddelanden i rad erbjuder den dem själv.',
      en: 'The ways to a person are always in the chat’s menu. After two messages in a row that it does not understand the robot offers them by itself.',
    },
    own: {
      fi: 'Pitää yhteystiedot ajan tasalla (KUISKAAJA_CONTACT) ja vastaa yhteydenottoihin.',
      sv: 'Håller kontaktuppgifterna aktuella (KUISKAAJA_CONTACT) och svarar på kontakterna.',
      en: 'Keeps the contacts up to date (KUISKAAJA_CONTACT) and answers.',
    },
    tests: [
      ['tests/web/chat.test.ts', 'greets with the languages, the popular questions and the ways to a person'],
      [
        'tests/web/chat.test.ts',
        'is said honestly, with topics; the second time in a row a person is offered',
      ],
    ],
  },
  {
    id: 'appropriate',
    area: 'advice',
    law: {
      fi: 'Digipalvelulaki (306/2019) 6 a §; hallintolaki (434/2003) 8 §',
      sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 6 a §; förvaltningslagen (434/2003) 8 §',
      en: 'Act on the Provision of Digital Services (306/2019), section 6 a; Administrative Procedure Act (434/2003), section 8',
    },
    duty: {
      fi: 'Laitos varmistaa, että neuvot ovat asianmukaisia.',
      sv: 'Myndigheten försäkrar sig om att råden är sakliga.',
      en: 'The institution makes sure that the advice is appropriate.',
    },
    does: {
      fi: 'Toinen ihminen hyväksyy jokaisen tekstin. Asiakas saa vain hyväksyttyjä tekstejä tavulleen. Virheellisen vastauksen voi poistaa käytöstä heti.',
      sv: 'En annan människa godkänner varje text. Kunden får bara godkända texter, byte för byte. Ett felaktigt svar kan genast tas ur bruk.',
      en: 'Another person approves every text. Customers get approved texts alone, byte for byte. A wrong answer can be taken out of use at once.',
    },
    own: {
      fi: 'Kirjoittaa vastaukset, hyväksyy ne ja tarkistaa ne määräpäivään mennessä.',
      sv: 'Skriver svaren, godkänner dem och granskar dem före utsatt dag.',
      en: 'Writes the answers, approves them and reviews them by their day.',
    },
    tests: [
      ['tests/web/api/drafts.test.ts', 'approves their own text, not even one that they only touched'],
      ['tests/proof/sent-texts.test.ts', 'every text sent is of the release named with it'],
      ['tests/web/api/publish.test.ts', 'is at once, for good, and customers who got the answer see so'],
    ],
  },
  {
    id: 'take-along',
    area: 'advice',
    law: {
      fi: 'Digipalvelulaki (306/2019) 6 a §',
      sv: 'Lagen om tillhandahållande av digitala tjänster (306/2019) 6 a §',
      en: 'Act on the Provision of Digital Services (306/2019), section 6 a',
    },
    duty: {
      fi: 'Asiakas voi tallentaa käymänsä viestinvaihdon.',
      sv: 'Kunden kan spara meddelandeväxlingen.',
      en: 'Customers can save the exchange of messages.',
    },
    does: {
      fi: 'Chatin valikosta saa keskustelun tekstitiedostona, jossa on myös keskustelun tunniste.',
      sv: 'I chattens meny får man konversationen som en textfil, med konversationens id.',
      en: 'The chat’s menu gives the conversation as a text file, with its id.',
    },
    tests: [
      ['tests/web/chat.test.ts', 'can be taken along as a readable text'],
      ['tests/e2e/widget-conversation.test.ts', 'can be downloaded as a text'],
    ],
  },
  {
    id: 'no-decisions',
    area: 'advice',
    law: {
      fi: 'Hallintolaki (434/2003) 8 b luku: asian automaattinen ratkaiseminen',
      sv: 'Förvaltningslagen (434/2003) 8 b kap.: automatiserat avgörande av ärenden',
      en: 'Administrative Procedure Act (434/2003), chapter 8 b: automated decisions',
    },
    duty: {
      fi: 'Hallintoasiaa ei ratkaista automaattisesti ilman lain edellytyksiä.',
      sv: 'Ett förvaltningsärende avgörs inte automatiskt utan de villkor som lagen ställer.',
      en: 'No administrative matter is decided automatically without what the law requires.',
    },
    does: {
      fi: 'Robotti ei ratkaise asioita. Se lähettää vain yleisiä, ennalta hyväksyttyjä tekstejä.',
      sv: 'Roboten avgör inga ärenden. Den skickar bara allmänna texter som har godkänts på förhand.',
      en: 'The robot decides nothing. It sends general texts alone that were approved before.',
    },
    tests: [['tests/proof/sent-texts.test.ts', 'every text sent is of the release named with it']],
  },
  {
    id: 'provable',
    area: 'advice',
    law: {
      fi: 'Hallintolaki (434/2003) 8 §; perustuslaki (731/1999) 118 §: virkavastuu',
      sv: 'Förvaltningslagen (434/2003) 8 §; grundlagen (731/1999) 118 §: tjänsteansvar',
      en: 'Administrative Procedure Act (434/2003), section 8; Constitution (731/1999), section 118: official accountability',
    },
    duty: {
      fi: 'Jälkikäteen voidaan osoittaa, mitä neuvottiin ja kuka tekstin hyväksyi.',
      sv: 'I efterhand går det att visa vilket råd som gavs och vem som godkände texten.',
      en: 'It can be shown later what was advised and who approved the text.',
    },
    does: {
      fi: 'Jokainen vastaus todistetaan tunnisteesta tavulleen, myös sen jälkeen, kun asiakkaan teksti on poistettu.',
      sv: 'Varje svar bevisas byte för byte utifrån sitt id, också efter att kundens text har raderats.',
      en: 'Every reply is proved to the byte from its id, also after the customer’s text was deleted.',
    },
    tests: [
      [
        'tests/web/api/publish.test.ts',
        'a reply is proved to the byte, and whoever reads the question is recorded',
      ],
      [
        'tests/review/retention.test.ts',
        'after the retention time no file holds an expired text, and what proves the replies is still there',
      ],
    ],
  },
  {
    id: 'languages',
    area: 'advice',
    law: {
      fi: 'Kielilaki (423/2003)',
      sv: 'Språklagen (423/2003)',
      en: 'Language Act (423/2003)',
    },
    duty: {
      fi: 'Palvelu on saatavilla suomeksi ja ruotsiksi.',
      sv: 'Tjänsten finns på finska och svenska.',
      en: 'The service is there in Finnish and in Swedish.',
    },
    does: {
      fi: 'Jokaisessa aiheessa on vastaus molemmilla kielillä, ja ne julkaistaan yhdessä. Robotti huomaa kielen vaihtumisen.',
      sv: 'Varje ämne har ett svar på båda språken, och de publiceras tillsammans. Roboten märker när språket byts.',
      en: 'Every subject has an answer in both languages, published together. The robot notices when the language changes.',
    },
    tests: [
      [
        'tests/quality/library.test.ts',
        'has an answer for every intent and every kind of distress in both languages',
      ],
      ['tests/web/chat.test.ts', 'in the other language is answered in it, and the switch is offered'],
    ],
  },
  {
    id: 'ai-told',
    area: 'ai',
    law: {
      fi: 'Tekoälyasetus (EU) 2024/1689, 50 artiklan 1 kohta',
      sv: 'AI-förordningen (EU) 2024/1689, artikel 50.1',
      en: 'AI Act, Regulation (EU) 2024/1689, Article 50(1)',
    },
    duty: {
      fi: 'Ihmiselle kerrotaan, että hän on vuorovaikutuksessa tekoälyjärjestelmän kanssa.',
      sv: 'Människan får veta att hon interagerar med ett AI-system.',
      en: 'People are told that they interact with an AI system.',
    },
    does: {
      fi: 'Chatti kertoo sen heti alussa tavalla, jonka myös ruudunlukuohjelma lukee. Julkinen tekoälyrekisteri kertoo lisää.',
      sv: 'Chatten säger det genast i början så att också en skärmläsare läser det. Det offentliga AI-registret berättar mer.',
      en: 'The chat says so at once, in a way that a screen reader reads too. The public AI register tells more.',
    },
    tests: [
      ['tests/e2e/widget-access.test.ts', 'names, roles and reading order'],
      [
        'tests/web/public-pages.test.ts',
        'every page stands in every language, with the headers of the rest and no script',
      ],
    ],
  },
  {
    id: 'not-generated',
    area: 'ai',
    law: {
      fi: 'Tekoälyasetus (EU) 2024/1689, 50 artiklan 2 kohta',
      sv: 'AI-förordningen (EU) 2024/1689, artikel 50.2',
      en: 'AI Act, Regulation (EU) 2024/1689, Article 50(2)',
    },
    duty: {
      fi: 'Tekoälyllä tuotettu sisältö merkitään.',
      sv: 'Innehåll som har genererats av AI märks ut.',
      en: 'Content that AI generated is marked.',
    },
    does: {
      fi: 'Robotti ei tuota sisältöä: kaikki sen lähettämä on julkaisun tekstiä sellaisenaan.',
      sv: 'Roboten genererar inget innehåll: allt som den skickar är publiceringens text som sådan.',
      en: 'The robot generates no content: all that it sends is the release’s text as it stands.',
    },
    tests: [['tests/proof/sent-texts.test.ts', 'every text sent is of the release named with it']],
  },
  {
    id: 'oversight',
    area: 'ai',
    law: {
      fi: 'Hyvä hallinto (hallintolaki 434/2003, 2 luku); tekoälyasetuksen periaate ihmisen suorittamasta valvonnasta',
      sv: 'God förvaltning (förvaltningslagen 434/2003, 2 kap.); AI-förordningens princip om mänsklig tillsyn',
      en: 'Good administration (Administrative Procedure Act 434/2003, chapter 2); the AI Act’s principle of human oversight',
    },
    duty: {
      fi: 'Ihmiset valvovat järjestelmää ja voivat puuttua siihen.',
      sv: 'Människor övervakar systemet och kan ingripa.',
      en: 'People oversee the system and can step in.',
    },
    does: {
      fi: 'Huonompi versio ei mene läpi ilman kirjattua ihmisen päätöstä. Aiempi julkaisu palautetaan heti.',
      sv: 'En sämre version går inte igenom utan ett antecknat beslut av en människa. En tidigare publicering återställs genast.',
      en: 'A worse version does not pass without a person’s recorded decision. An earlier release is served again at once.',
    },
    tests: [
      [
        'tests/web/api/publish.test.ts',
        'refuses to lose a protected question, until somebody overrides it with a reason',
      ],
      [
        'tests/web/api/publish.test.ts',
        'gives a chatting customer the new answer without reloading, and a rollback takes it back',
      ],
    ],
  },
  {
    id: 'accuracy',
    area: 'ai',
    law: {
      fi: 'Hallintolaki (434/2003) 7 ja 8 §: palvelun asianmukaisuus ja neuvonta',
      sv: 'Förvaltningslagen (434/2003) 7 och 8 §: adekvat service och rådgivning',
      en: 'Administrative Procedure Act (434/2003), sections 7 and 8: appropriate service and advice',
    },
    duty: {
      fi: 'Järjestelmän tarkkuus tunnetaan ja siitä kerrotaan.',
      sv: 'Systemets träffsäkerhet är känd och man berättar om den.',
      en: 'The system’s accuracy is known and told.',
    },
    does: {
      fi: 'Väärien vastausten osuudella on raja, joka tarkistetaan ohjelman testeissä. Tekoälyrekisteri näyttää julkaisun testituloksen ja kuukauden luvut.',
      sv: 'Andelen felaktiga svar har en gräns som kontrolleras i programmets test. AI-registret visar publiceringens testresultat och månadens siffror.',
      en: 'The share of wrong answers has a limit that the program’s tests check. The AI register shows the release’s test result and the month’s figures.',
    },
    own: {
      fi: 'Ylläpitää omia testikysymyksiä, joilla julkaisut mitataan.',
      sv: 'Upprätthåller egna testfrågor med vilka publiceringarna mäts.',
      en: 'Keeps its own test questions, by which releases are measured.',
    },
    tests: [
      ['tests/quality/understanding.test.ts', 'wrong answers keep the budget, right ones come'],
      [
        'tests/web/public-pages.test.ts',
        'a publish renews the register: number, test results, and last month’s figures; no customer’s text',
      ],
    ],
  },
];
