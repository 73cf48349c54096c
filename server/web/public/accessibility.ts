// The accessibility statement of the chat and of these pages, in the manner of the Finnish Act 306/2019.
import type { PublicFacts } from './facts.ts';
import { contactLine, contactWays, dayIn, inLanguage } from './in-language.ts';
import { type Block, facts, type Line, list, type Page, type PageLanguage, text } from './page.ts';

type Words = {
  readonly title: string;
  readonly lead: (institution: string) => string;
  readonly headings: Readonly<Record<'state' | 'how' | 'gaps' | 'feedback' | 'authority', string>>;
  readonly state: readonly string[];
  readonly partly: string;
  readonly how: readonly string[];
  readonly assessed: (day: string, by: string | undefined) => string;
  readonly notAssessed: string;
  readonly gaps: string;
  readonly noGaps: string;
  readonly other: string;
  readonly feedback: readonly string[];
  readonly contact: string;
  readonly missing: string;
  readonly authority: readonly string[];
  readonly authorityName: string;
  readonly authorityUnit: string;
  readonly authorityPage: string;
  readonly email: string;
  readonly phone: string;
};

const words: Readonly<Record<PageLanguage, Words>> = {
  fi: {
    title: 'Saavutettavuus\u00ADseloste: chattirobotti',
    lead: (institution) =>
      `Tämä seloste koskee palvelua, jossa chattirobotti neuvoo asiakkaita. Palvelun tarjoaa ${institution}.`,
    headings: {
      state: 'Saavutettavuuden tila',
      how: 'Miten saavutettavuus on arvioitu',
      gaps: 'Tiedossa olevat puutteet',
      feedback: 'Huomasitko puutteen?',
      authority: 'Valvontaviranomainen',
    },
    state: [
      'Palvelua koskevat digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) saavutettavuusvaatimukset. Chatti ja nämä sivut on tehty täyttämään WCAG 2.2 -ohjeiston A- ja AA-tason vaatimukset ja standardi EN 301 549.',
      'Chattia voi käyttää pelkällä näppäimistöllä ja ruudunlukuohjelmalla, ja se toimii myös suurennettuna ja kapealla näytöllä.',
    ],
    partly: 'Palvelu täyttää vaatimukset osittain. Puutteet luetellaan alempana.',
    how: [
      'Jokainen ohjelmaversio tarkistetaan ennen käyttöönottoa automaattisesti oikeassa selaimessa: kaikki chatin tilat ja nämä sivut axe-tarkistimella, näppäimistökäyttö, kapea näyttö ja tumma väriteema.',
      'Automaattinen tarkistus ei löydä kaikkia puutteita.',
    ],
    assessed: (day, by) =>
      by === undefined
        ? `Saavutettavuus on arvioitu ${day}.`
        : `Saavutettavuus on arvioitu ${day}. Arvioija: ${by}.`,
    notAssessed: 'Laitos ei ole vielä ilmoittanut, milloin se on itse arvioinut palvelun saavutettavuuden.',
    gaps: 'Palvelussa on nämä puutteet:',
    noGaps: 'Tiedossa ei ole puutteita.',
    other: 'Jos chatti ei sovi sinulle, saat saman neuvonnan ihmiseltä:',
    feedback: [
      'Kerro meille, jos jokin palvelussa ei toimi sinulle. Vastaamme kahden viikon kuluessa.',
      'Voit pyytää myös tietoa sinulle sopivassa muodossa.',
    ],
    contact: 'Saavutettavuuspalaute',
    missing: 'Laitos ei ole vielä ilmoittanut tätä tietoa.',
    authority: [
      'Anna palaute ensin meille. Jos et saa vastausta kahdessa viikossa tai et ole tyytyväinen vastaukseen, voit tehdä ilmoituksen valvontaviranomaiselle. Valvontaviranomaisen sivulla kerrotaan, miten valituksen voi tehdä ja miten se käsitellään.',
    ],
    authorityName: 'Viranomainen',
    authorityUnit:
      'Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö',
    authorityPage: 'Verkkosivu',
    email: 'Sähköposti',
    phone: 'Puhelinvaihde',
  },
  sv: {
    title: 'Tillgänglighets\u00ADutlåtande: chattroboten',
    lead: (institution) =>
      `Det här utlåtandet gäller tjänsten där en chattrobot ger kunderna råd. Tjänsten tillhandahålls av ${institution}.`,
    headings: {
      state: 'Tillgänglighetsstatus',
      how: 'Hur tillgängligheten har bedömts',
      gaps: 'Kända brister',
      feedback: 'Upptäckte du en brist?',
      authority: 'Tillsynsmyndighet',
    },
    state: [
      'Tjänsten omfattas av tillgänglighetskraven i lagen om tillhandahållande av digitala tjänster (306/2019). Chatten och de här sidorna är gjorda för att uppfylla kraven på nivå A och AA i WCAG 2.2 och standarden EN 301 549.',
      'Chatten kan användas enbart med tangentbord och med skärmläsare, och den fungerar också förstorad och på en smal skärm.',
    ],
    partly: 'Tjänsten uppfyller kraven delvis. Bristerna räknas upp nedan.',
    how: [
      'Varje programversion kontrolleras automatiskt i en riktig webbläsare innan den tas i bruk: alla lägen i chatten och de här sidorna med verktyget axe, användning med tangentbord, smal skärm och mörkt färgtema.',
      'En automatisk kontroll hittar inte alla brister.',
    ],
    assessed: (day, by) =>
      by === undefined
        ? `Tillgängligheten bedömdes ${day}.`
        : `Tillgängligheten bedömdes ${day}. Bedömningen gjordes av: ${by}.`,
    notAssessed: 'Myndigheten har ännu inte meddelat när den själv har bedömt tjänstens tillgänglighet.',
    gaps: 'Tjänsten har de här bristerna:',
    noGaps: 'Inga brister är kända.',
    other: 'Om chatten inte passar dig får du samma råd av en människa:',
    feedback: [
      'Berätta för oss om något i tjänsten inte fungerar för dig. Vi svarar inom två veckor.',
      'Du kan också be om information i en form som passar dig.',
    ],
    contact: 'Respons om tillgänglighet',
    missing: 'Myndigheten har ännu inte meddelat den här uppgiften.',
    authority: [
      'Ge först respons till oss. Om du inte får svar inom två veckor eller inte är nöjd med svaret kan du göra en anmälan till tillsynsmyndigheten. På tillsynsmyndighetens webbplats berättas hur man anför klagan och hur ärendet behandlas.',
    ],
    authorityName: 'Myndighet',
    authorityUnit: 'Transport- och kommunikationsverket Traficom, tillsynsenheten för digital tillgänglighet',
    authorityPage: 'Webbplats',
    email: 'E-post',
    phone: 'Telefonväxel',
  },
  en: {
    title: 'Accessibility statement: the chat robot',
    lead: (institution) =>
      `This statement is about the service in which a chat robot advises customers. The service is provided by ${institution}.`,
    headings: {
      state: 'State of accessibility',
      how: 'How accessibility was assessed',
      gaps: 'Known gaps',
      feedback: 'Did you find a gap?',
      authority: 'Supervisory authority',
    },
    state: [
      'The accessibility requirements of the Finnish Act on the Provision of Digital Services (306/2019) apply to the service. The chat and these pages are made to meet levels A and AA of WCAG 2.2 and the standard EN 301 549.',
      'The chat can be used with a keyboard alone and with a screen reader, and it works enlarged and on a narrow screen.',
    ],
    partly: 'The service meets the requirements partly. The gaps are listed below.',
    how: [
      'Every version of the program is checked in a real browser before it is used: all states of the chat and these pages with axe, use by keyboard, narrow screens and the dark colours.',
      'An automatic check does not find every gap.',
    ],
    assessed: (day, by) =>
      by === undefined
        ? `Accessibility was assessed on ${day}.`
        : `Accessibility was assessed on ${day} by ${by}.`,
    notAssessed: 'The institution has not told yet when it assessed the accessibility of the service itself.',
    gaps: 'The service has these gaps:',
    noGaps: 'No gaps are known.',
    other: 'If the chat does not suit you, a person gives you the same advice:',
    feedback: [
      'Tell us if something in the service does not work for you. We answer within two weeks.',
      'You can also ask for information in a form that suits you.',
    ],
    contact: 'Feedback on accessibility',
    missing: 'The institution has not given this yet.',
    authority: [
      'Please give your feedback to us first. If you get no answer within two weeks, or are not content with it, you can report to the supervisory authority. Its website tells how a complaint is made and handled.',
    ],
    authorityName: 'Authority',
    authorityUnit:
      'Finnish Transport and Communications Agency Traficom, unit for the supervision of digital accessibility',
    authorityPage: 'Website',
    email: 'E-mail',
    phone: 'Switchboard',
  },
};

const authority = {
  page: 'https://www.saavutettavuusvaatimukset.fi',
  email: 'saavutettavuus@traficom.fi',
  phone: '029 534 5000',
} as const;

export function accessibilityPage(found: PublicFacts, language: PageLanguage): Page {
  const say = words[language];
  const { statements } = found;
  const { headings } = say;
  const gaps = statements.gaps?.[language] ?? statements.gaps?.fi ?? [];
  const by = statements.assessedBy && inLanguage(statements.assessedBy, language);
  const gapBlocks: readonly Block[] = gaps.length > 0 ? [text(say.gaps), list(gaps)] : [text(say.noGaps)];
  const mail: Line = { text: authority.email, href: `mailto:${authority.email}` };
  return {
    name: 'accessibility',
    language,
    title: say.title,
    lead: say.lead(inLanguage(found.institution, language)),
    sections: [
      {
        id: 'state',
        title: headings.state,
        blocks: [...say.state.map(text), ...(gaps.length > 0 ? [text(say.partly)] : [])],
      },
      {
        id: 'how',
        title: headings.how,
        blocks: [
          ...say.how.map(text),
          text(
            statements.assessedOn === undefined
              ? say.notAssessed
              : say.assessed(dayIn(language, statements.assessedOn), by),
          ),
        ],
      },
      {
        id: 'gaps',
        title: headings.gaps,
        blocks: [...gapBlocks, text(say.other), facts(contactWays(found, language))],
      },
      {
        id: 'feedback',
        title: headings.feedback,
        blocks: [
          ...say.feedback.map(text),
          facts([[say.contact, contactLine(statements.accessibilityContact, say.missing)]]),
        ],
      },
      {
        id: 'authority',
        title: headings.authority,
        blocks: [
          ...say.authority.map(text),
          facts([
            [say.authorityName, say.authorityUnit],
            [say.authorityPage, { text: authority.page, href: authority.page }],
            [say.email, mail],
            [say.phone, { text: authority.phone, href: 'tel:0295345000' }],
          ]),
        ],
      },
    ],
  };
}
