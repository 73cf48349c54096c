// Which addresses an answer may link to, and which it links to.
import MarkdownIt from 'markdown-it';

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
