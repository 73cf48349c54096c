// What is pasted from Word, a mail or a web page → the Markdown of answers: paragraphs, lists, emphasis, links.

const dropped = new Set(['STYLE', 'SCRIPT', 'META', 'TITLE', 'HEAD', 'O:P', 'XML', 'IMG', 'SVG', 'TEMPLATE']);
const blocks = new Set([
  'P',
  'DIV',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'TR',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'TABLE',
]);

/** Word's own bullets and numbers, which it writes as text at the beginning of a paragraph. */
const bullet = /^[\s\u00a0]*(?:[·•▪◦‣§oü–-])[\s\u00a0]+/u;
const numbered = /^[\s\u00a0]*(\d{1,2})[.)][\s\u00a0]+/u;

/** Markdown of the HTML that a clipboard holds. Nothing of its looks is kept, nor anything that an answer cannot hold. */
export function markdownFromHtml(html: string): string {
  // A parsed document is inert: it loads nothing and runs nothing.
  const { body } = new DOMParser().parseFromString(
    html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, ''),
    'text/html',
  );
  return tidy(children(body, ''));
}

/** Plain text without what pasting brings along: odd spaces, soft hyphens, trailing blanks. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .normalize('NFC');

/** One phrase for each line that has words, without bullets or numbers before them. */
export const linesOf = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(bullet, '').replace(numbered, '').replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');

function children(node: Node, indent: string): string {
  return [...node.childNodes].map((child) => markdown(child, indent)).join('');
}

function markdown(node: Node, indent: string): string {
  if (node.nodeType === Node.TEXT_NODE)
    return escaped(
      (node.nodeValue ?? '').replace(/[\s\u00a0]+/g, ' ').replace(/[\u00ad\u200b-\u200d\ufeff]/g, ''),
    );
  if (!(node instanceof Element) || dropped.has(node.tagName)) return '';
  if (/mso-list:\s*Ignore/i.test(node.getAttribute('style') ?? '')) return isNumber(node) ? '1. ' : '- ';
  switch (node.tagName) {
    case 'BR':
      return '\n';
    case 'B':
    case 'STRONG':
      return isNotBold(node) ? children(node, indent) : around(children(node, indent), '**');
    case 'I':
    case 'EM':
      return around(children(node, indent), '*');
    case 'A':
      return link(node, children(node, indent));
    case 'UL':
    case 'OL':
      return `\n\n${list(node, indent)}\n\n`;
    default:
      return blocks.has(node.tagName)
        ? `\n\n${wordLine(children(node, indent))}\n\n`
        : children(node, indent);
  }
}

/** Google Docs wraps everything in a `<b>` that says it is not bold. */
const isNotBold = (node: Element): boolean =>
  /font-weight:\s*(?:normal|400)/i.test(node.getAttribute('style') ?? '');
const isNumber = (node: Element): boolean => /^\s*\d/.test(node.textContent ?? '');

function around(text: string, mark: string): string {
  const words = text.trim();
  if (words === '' || words.includes('\n\n')) return text;
  return `${/^\s/.test(text) ? ' ' : ''}${mark}${words}${mark}${/\s$/.test(text) ? ' ' : ''}`;
}

function link(node: Element, text: string): string {
  const address = node.getAttribute('href') ?? '';
  const words = text.trim();
  if (!/^(?:https:|tel:)/.test(address) || words === '') return text;
  return `[${words}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}

function list(node: Element, indent: string): string {
  const isOrdered = node.tagName === 'OL';
  let place = 0;
  return [...node.children]
    .filter((item) => item.tagName === 'LI')
    .map((item) => {
      place += 1;
      const mark = isOrdered ? `${place}. ` : '- ';
      const inner = tidy(children(item, `${indent}${' '.repeat(mark.length)}`)).replace(/\n{2,}/g, '\n');
      return `${mark}${inner.replaceAll('\n', `\n${' '.repeat(mark.length)}`)}`;
    })
    .join('\n');
}

/** A paragraph that Word means as a list item. */
const wordLine = (text: string): string => {
  const line = text.trim();
  if (/^(?:- |1\. )/.test(line))
    return `${line.slice(0, 3)}${line.slice(3).replace(/^\s*(?:[·•▪◦§o]|\d+[.)])?\s*/u, '')}`;
  if (bullet.test(line) && !line.startsWith('- ')) return `- ${line.replace(bullet, '')}`;
  return line;
};

/** Only what Markdown would take for its own. */
const escaped = (text: string): string => text.replace(/([*_\\[\]])/g, '\\$1');

function tidy(text: string): string {
  return (
    cleanText(text)
      .replace(/[ \t]*\n[ \t]+(?=\S)(?![-\d])/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      // Items that stood in paragraphs of their own are one list.
      .replace(/^((?:- |1\. ).*)\n\n(?=(?:- |1\. ))/gm, '$1\n')
      .trim()
  );
}
