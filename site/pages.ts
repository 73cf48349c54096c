// The demonstration site as HTML: a front page, a page for each topic, a page for what is not there; in two languages.

type Language = 'fi' | 'sv';
type Both<T> = Readonly<Record<Language, T>>;

export type SiteTopic = {
  readonly name: Both<string>;
  /** The Finnish page's path, then the Swedish one's. */
  readonly pages: readonly string[];
  /** What the chat can be asked about the topic. */
  readonly questions: readonly Both<string>[];
};

type Page = {
  readonly language: Language;
  readonly path: string;
  /** The same page in the other language. */
  readonly twin: string;
  readonly title: string;
  readonly body: string;
};

const languages = ['fi', 'sv'] as const;
const home: Both<string> = { fi: '/', sv: '/sv' };

const fi = {
  site: 'Arjen turva',
  demo: 'Esimerkkisivusto. Arjen turva ei ole oikea laitos.',
  skip: 'Siirry sisältöön',
  twin: 'På svenska',
  topics: 'Aiheet',
  frontTitle: 'Turvaa arkeen ja elämän muutoksiin',
  frontLead: 'Täältä löydät tietoa tuista ja palveluista. Valitse aihe tai kysy chatissa.',
  chatTitle: 'Kysy chatissa',
  chatText: 'Chatissa vastaa robotti, vuorokauden ympäri. Vastaukset ovat asiantuntijoiden kirjoittamia.',
  lead: 'Tällä sivulla kerrotaan, mitä tästä aiheesta voit kysyä chatissa.',
  questions: 'Chatti kertoo esimerkiksi näistä',
  others: 'Muut aiheet',
  crumb: 'Etusivu',
  footer: 'Sivusto näyttää, miltä chatti näyttää laitoksen verkkosivuilla.',
  missingTitle: 'Sivua ei löytynyt',
  missingText: 'Osoitteessa ei ole sivua. Tarkista osoite tai jatka etusivulle.',
};

const sv: typeof fi = {
  site: 'Trygg vardag',
  demo: 'Exempelwebbplats. Trygg vardag är inte en riktig myndighet.',
  skip: 'Gå till innehållet',
  twin: 'Suomeksi',
  topics: 'Ämnen',
  frontTitle: 'Trygghet i vardagen och när livet förändras',
  frontLead: 'Här hittar du information om stöd och tjänster. Välj ett ämne eller fråga i chatten.',
  chatTitle: 'Fråga i chatten',
  chatText: 'I chatten svarar en robot, dygnet runt. Svaren är skrivna av sakkunniga.',
  lead: 'På den här sidan ser du vad du kan fråga om ämnet i chatten.',
  questions: 'Chatten berättar till exempel om det här',
  others: 'Andra ämnen',
  crumb: 'Startsida',
  footer: 'Webbplatsen visar hur chatten ser ut på en myndighets webbsidor.',
  missingTitle: 'Sidan hittades inte',
  missingText: 'Det finns ingen sida på adressen. Kontrollera adressen eller gå till startsidan.',
};

const words: Both<typeof fi> = { fi, sv };

/** Every file of the site: its name inside the folder, and its HTML. `style` is the style sheet's address. */
export function renderSite(
  topics: readonly SiteTopic[],
  style: string,
): readonly { readonly path: string; readonly html: string }[] {
  const pages = languages.flatMap((language) => [
    frontPage(language, topics),
    ...topics.map((topic) => topicPage(language, topic, topics)),
  ]);
  return [...pages, missingPage()].map((page) => ({
    path: page.path === '/' ? 'index.html' : `${page.path.slice(1)}.html`,
    html: layout(page, style),
  }));
}

const pageOf = (topic: SiteTopic, language: Language): string =>
  topic.pages[languages.indexOf(language)] ?? '/';
const other = (language: Language): Language => (language === 'fi' ? 'sv' : 'fi');
const byName = (topics: readonly SiteTopic[], language: Language): SiteTopic[] =>
  topics.toSorted((a, b) => a.name[language].localeCompare(b.name[language], language));

function frontPage(language: Language, topics: readonly SiteTopic[]): Page {
  const t = words[language];
  const cards = byName(topics, language).map((topic) => {
    const hints = titles(topic, language).slice(0, 3).join(' · ');
    return `<li><a class="card" href="${pageOf(topic, language)}"><strong>${escaped(topic.name[language])}</strong>${
      hints ? `<span>${escaped(hints)}</span>` : ''
    }</a></li>`;
  });
  return {
    language,
    path: home[language],
    twin: home[other(language)],
    title: t.site,
    body: `
<div class="hero"><div class="wide">
  <h1>${t.frontTitle}</h1>
  <p class="lead">${t.frontLead}</p>
</div></div>
<div class="wide">
  <h2>${t.topics}</h2>
  <ul class="cards">${cards.join('')}</ul>
</div>`,
  };
}

function topicPage(language: Language, topic: SiteTopic, topics: readonly SiteTopic[]): Page {
  const t = words[language];
  const questions = titles(topic, language).map((title) => `<li>${escaped(title)}</li>`);
  const others = byName(topics, language)
    .filter((one) => one !== topic)
    .map((one) => `<li><a href="${pageOf(one, language)}">${escaped(one.name[language])}</a></li>`);
  return {
    language,
    path: pageOf(topic, language),
    twin: pageOf(topic, other(language)),
    title: `${topic.name[language]} – ${t.site}`,
    body: `
<div class="wide columns">
  <article>
    <nav class="crumbs" aria-label="${t.crumb}"><a href="${home[language]}">${t.crumb}</a></nav>
    <h1>${escaped(topic.name[language])}</h1>
    <p class="lead">${t.lead}</p>
    ${questions.length > 0 ? `<h2>${t.questions}</h2><ul class="questions">${questions.join('')}</ul>` : ''}
    <div class="box"><h2>${t.chatTitle}</h2><p>${t.chatText}</p></div>
  </article>
  <nav class="others" aria-labelledby="others"><h2 id="others">${t.others}</h2><ul>${others.join('')}</ul></nav>
</div>`,
  };
}

function missingPage(): Page {
  const part = (language: Language): string => {
    const t = words[language];
    return `<section lang="${language}"><h1>${t.missingTitle}</h1><p class="lead">${t.missingText}</p>
<p><a href="${home[language]}">${t.crumb}</a></p></section>`;
  };
  return {
    language: 'fi',
    path: '/404',
    twin: home.sv,
    title: `${words.fi.missingTitle} – ${words.fi.site}`,
    body: `<div class="wide">${part('fi')}${part('sv')}</div>`,
  };
}

function layout({ language, twin, title, body, path }: Page, style: string): string {
  const t = words[language];
  const there = other(language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${style}">
<link rel="icon" type="image/svg+xml" href="/icon.svg">
<link rel="alternate" hreflang="${there}" href="${twin}">
</head>
<body>
<a class="skip" href="#content">${t.skip}</a>
<header class="top"><p class="demo">${t.demo}</p><div class="wide">
  <a class="brand" href="${home[language]}"${path === home[language] ? ' aria-current="page"' : ''}>${mark}<span>${t.site}</span></a>
  <a class="twin" href="${twin}" lang="${there}" hreflang="${there}">${t.twin}</a>
</div></header>
<main id="content" tabindex="-1">${body}
</main>
<footer><div class="wide"><p>${t.footer}</p></div></footer>
<script type="module" src="/widget.js"></script>
<faq-chat language="${language}"></faq-chat>
</body>
</html>
`;
}

const mark =
  '<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d="M16 2 4 7v8c0 7.5 5 12.5 12 15 7-2.5 12-7.5 12-15V7z"/><path class="in" d="M9 18.5 16 12l7 6.5M12 17v6h8v-6"/></svg>';

const titles = (topic: SiteTopic, language: Language): string[] =>
  topic.questions.map((title) => title[language]).filter((title) => title.length > 0);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
