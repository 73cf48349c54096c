// An answer's Markdown → safe HTML. Deterministic: the same source and hosts always give the same bytes.
import MarkdownIt from 'markdown-it';

export type Render = (source: string) => string;

/** Telephone links are for the emergency numbers; everything else is https on a known host. */
const telephone = /^tel:\+?\d{2,15}$/;

/** True for an address to which an answer may link. */
export function isAllowedLink(address: string, hosts: ReadonlySet<string>): boolean {
  if (telephone.test(address)) return true;
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  // A name or a port before the host could make a foreign address look like the institution's.
  return url.protocol === 'https:' && url.username === '' && url.port === '' && hosts.has(url.hostname);
}

/** All link targets of an answer, in order, allowed or not; for the check at import. */
export function linksOf(source: string): readonly string[] {
  const markdown = new MarkdownIt('zero').enable(['link']);
  markdown.validateLink = () => true;
  const links: string[] = [];
  for (const block of markdown.parse(source, {}))
    for (const token of block.children ?? [])
      if (token.type === 'link_open') links.push(String(token.attrGet('href') ?? ''));
  return links;
}

/**
 * A renderer for answers that may link to `hosts`. Paragraphs, lists, emphasis and links are all it knows: HTML, images
 * and the rest stay the text they are, and a link elsewhere stays the Markdown that it is.
 */
export function renderer(hosts: ReadonlySet<string>): Render {
  const markdown = new MarkdownIt('zero', { html: false, linkify: false, typographer: false }).enable([
    'list',
    'emphasis',
    'link',
    'newline',
    'escape',
    'entity',
  ]);
  markdown.validateLink = (address) => isAllowedLink(address, hosts);
  const plainLink: NonNullable<typeof markdown.renderer.rules.link_open> = (
    tokens,
    index,
    options,
    _env,
    self,
  ) => {
    const token = tokens[index];
    if (token && !String(token.attrGet('href')).startsWith('tel:')) {
      token.attrSet('rel', 'noopener');
      token.attrSet('target', '_blank');
    }
    return self.renderToken(tokens, index, options);
  };
  markdown.renderer.rules.link_open = plainLink;
  const rendered = new Map<string, string>();
  return (source) => {
    const known = rendered.get(source);
    if (known !== undefined) return known;
    const html = markdown.render(source);
    // Sources are released answers, of which there are a few thousand at most; old releases' ones leave with this.
    if (rendered.size >= 5_000) rendered.clear();
    rendered.set(source, html);
    return html;
  };
}
