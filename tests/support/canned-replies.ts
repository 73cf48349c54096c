// The replies of the fake chat server: one for each kind that the contract knows, picked by a word in the question.
import { createHash } from 'node:crypto';
import type { Answer, ContactWay, Option, Reply } from '../../server/web/protocol.ts';

type Asked = {
  readonly id: string;
  readonly to: string;
  /** In lower case. */
  readonly text: string;
  readonly shown: string;
  readonly language: string;
};

const pick = (language: string, fi: string, sv: string): string => (language === 'sv' ? sv : fi);

export const popular = (language: string): Option[] => [
  { title: pick(language, 'Asumistuen hakeminen', 'Ansöka om bostadsbidrag'), kind: 'intent' },
  { title: pick(language, 'Maksupäivät', 'Betalningsdagar'), kind: 'intent' },
  { title: pick(language, 'Kirjautuminen asiointipalveluun', 'Logga in i e-tjänsten'), kind: 'intent' },
];

export const contact = (language: string): ContactWay[] => [
  {
    title: pick(language, 'Puhelinpalvelu', 'Telefontjänst'),
    text: pick(language, 'Arkisin klo 9–16', 'Vardagar kl. 9–16'),
    phone: '020 634 0200',
  },
  {
    title: pick(language, 'Palvelupisteet', 'Serviceställen'),
    text: pick(language, 'Tarkista palvelupisteen aukioloajat.', 'Kontrollera serviceställets öppettider.'),
    url: 'https://www.kela.fi/palvelupisteet',
  },
];

/** What the chosen option says, or undefined when there is none such. */
export function titleOf(
  language: string,
  options: readonly Option[] | undefined,
  option: number | 'none',
): string | undefined {
  if (option === 'none') return pick(language, 'Ei mikään näistä', 'Inget av de här');
  return (options ?? popular(language))[option]?.title;
}

const housing = {
  fi: [
    'Hae yleistä asumistukea OmaKelassa.',
    '1. Kirjaudu pankkitunnuksilla tai mobiilivarmenteella.\n2. Valitse **Tee hakemus** ja sitten **Asuminen**.\n3. Lisää vuokrasopimus ja tulotiedot liitteiksi.',
    'Tukea voi saada aikaisintaan hakemuskuukauden alusta, joten hae heti, kun muutat.',
    '[Yleinen asumistuki: näin haet](https://www.kela.fi/yleinen-asumistuki-nain-haet)',
  ],
  sv: [
    'Ansök om allmänt bostadsbidrag i MittFPA.',
    '1. Logga in med bankkoder eller mobilcertifikat.\n2. Välj **Gör en ansökan** och sedan **Boende**.\n3. Bifoga hyresavtalet och uppgifter om dina inkomster.',
    'Du kan få bidrag tidigast från början av den månad då du ansöker. Ansök alltså genast när du flyttar.',
    '[Allmänt bostadsbidrag: ansök så här](https://www.kela.fi/allmant-bostadsbidrag-ansok-sa-har)',
  ],
} as const;

const rendered = (source: string): string =>
  source
    .split('\n\n')
    .map((block) => {
      const inline = block
        .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
        .replace(/\[(.+?)\]\((.+?)\)/g, '<a href="$2">$1</a>');
      if (!block.startsWith('1. ')) return `<p>${inline}</p>\n`;
      const items = inline.split('\n').map((line) => `<li>${line.replace(/^\d+\. /, '')}</li>\n`);
      return `<ol>\n${items.join('')}</ol>\n`;
    })
    .join('');

function housingAnswer(language: string): Answer {
  const source = housing[language === 'sv' ? 'sv' : 'fi'].join('\n\n');
  return {
    intent: 'housing-allowance.apply',
    title: pick(language, 'Asumistuen hakeminen', 'Ansöka om bostadsbidrag'),
    source,
    sha256: createHash('sha256').update(source).digest('hex'),
    html: rendered(source),
    sourcePage: 'https://www.kela.fi/yleinen-asumistuki-nain-haet',
  };
}

/** What no server of ours sends, and no browser of ours may run. */
const hostileHtml = `<p>Teksti jää.</p><script>window.hacked = 1</script><img src="x" onerror="window.hacked = 1">
<p onclick="window.hacked = 1" style="position:fixed">Kappale <a href="javascript:window.hacked = 1">linkki</a>
<a href="https://www.kela.fi/turvallinen" onclick="window.hacked = 1">turvallinen</a></p>
<iframe srcdoc="<script>parent.hacked = 1</script>"></iframe><svg onload="window.hacked = 1"></svg>`;

export function cannedReply({ id, to, text, shown, language }: Asked): Reply {
  const base = {
    id,
    to,
    at: new Date().toISOString(),
    language,
    release: 7,
    message: shown,
    removed: [],
    texts: [],
    options: [],
    ways: [],
    thumb: 'none',
  } as const;
  const say = (key: string, fi: string, sv: string) => [{ key, text: pick(language, fi, sv) }];
  const followUps: Option[] = [
    { title: pick(language, 'Asumistuen liitteet', 'Bilagor till bostadsbidraget'), kind: 'intent' },
    { title: pick(language, 'Asumistuen määrä', 'Bostadsbidragets storlek'), kind: 'intent' },
  ];
  if (text.includes('tarkoi')) {
    return {
      ...base,
      kind: 'clarify',
      texts: say('clarify', 'Tarkoititko jotakin näistä?', 'Menade du något av det här?'),
      options: [
        ...followUps,
        { title: pick(language, 'Opiskelijan asuminen', 'Studerandes boende'), kind: 'intent' },
      ],
    };
  }
  if (text.includes('outo')) {
    return {
      ...base,
      kind: 'unmatched',
      texts: say(
        'unmatched',
        'En valitettavasti ymmärtänyt kysymystäsi, enkä halua arvata. Voit kysyä toisin sanoin tai valita aiheen.',
        'Jag förstod tyvärr inte din fråga och vill inte gissa. Du kan fråga med andra ord eller välja ett ämne.',
      ),
      options: popular(language),
      ways: ['person'],
    };
  }
  if (text.includes('arabia')) {
    return {
      ...base,
      kind: 'other-language',
      message: 'كيف أتقدم بطلب للحصول على بدل السكن؟',
      textsLanguage: { lang: 'ar', dir: 'rtl' },
      texts: [
        {
          key: 'other-language.ar',
          text: 'يجيب هذا الروبوت باللغتين الفنلندية والسويدية فقط.\n\nللخدمة باللغة الإنجليزية اتصل بالرقم 0200 634 020 في أيام العمل من الساعة 9 إلى 16: https://www.kela.fi/soita-kelaan.',
        },
      ],
      ways: ['person'],
    };
  }
  if (text.includes('på svenska')) {
    return {
      ...base,
      kind: 'other-language',
      texts: say(
        'switch',
        'Kirjoititko ruotsiksi? Voit vaihtaa kielen.',
        'Skrev du på finska? Du kan byta språk.',
      ),
      ways: ['switch-language'],
      switchTo: language === 'sv' ? 'fi' : 'sv',
    };
  }
  if (text.includes('hätä')) {
    return {
      ...base,
      kind: 'priority',
      texts: say(
        'priority.self-harm',
        'Jos olet hengenvaarassa, soita heti hätänumeroon 112.\n\nKriisipuhelin auttaa joka päivä ja yö: 09 2525 0111.',
        'Om du är i livsfara, ring genast nödnumret 112.\n\nKristelefonen hjälper dygnet runt: 09 2525 0112.',
      ),
      ways: ['person'],
    };
  }
  if (text.includes('päivitetään')) {
    return {
      ...base,
      kind: 'being-updated',
      officialPage: 'https://www.kela.fi/asumistuki',
      texts: say(
        'being-updated',
        'Tätä vastausta päivitetään juuri nyt.',
        'Det här svaret uppdateras just nu.',
      ),
      ways: ['person'],
    };
  }
  if (text.includes('vihamielinen')) {
    const answer = { ...housingAnswer(language), html: hostileHtml, sourcePage: 'javascript:alert(1)' };
    return { ...base, kind: 'answer', answer };
  }
  const personal = text.includes('131052');
  return {
    ...base,
    kind: 'answer',
    message: personal ? shown.replace(/131052\S*/, '[henkilötunnus]') : shown,
    removed: personal ? ['identity-code'] : [],
    answer: housingAnswer(language),
    options: followUps,
  };
}
