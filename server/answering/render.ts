// An answer's Markdown → safe HTML. Deterministic: the same source and hosts always give the same bytes.
import MarkdownIt from 'markdown-it';
import { isAllowedLink } from '../library/links.ts';

export type Render = (source: string) => string;

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
