// An answer's HTML as nodes of the page. The server has sanitised it; the institution's page trusts us all the same,
// so only the few elements that an answer can hold are built anew, and everything else is reduced to its text.

const allowed = new Set(['P', 'UL', 'OL', 'LI', 'STRONG', 'EM', 'BR', 'A', 'BLOCKQUOTE', 'CODE', 'HR']);
const dropped = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT', 'NOSCRIPT', 'SVG', 'MATH']);
const schemes = new Set(['https:', 'http:', 'tel:', 'mailto:']);

/** What a link that opens a new tab says of itself, in the interface's language. */
export type NewTab = { readonly text: string; readonly lang: string };

type Policy = { createHTML(html: string): string };
type TrustedTypes = { createPolicy(name: string, rules: Policy): Policy };

// A host page may demand Trusted Types. What we parse stays inert: it never becomes part of the page.
const policy: Policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'faq-chat',
  {
    createHTML: (html) => html,
  },
) ?? { createHTML: (html) => html };

/**
 * Builds the answer's nodes. Links open in a new tab, tell the other site nothing, and say so to people who
 * cannot see the mark.
 */
export function answerNodes(html: string, newTab: NewTab): DocumentFragment {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html), 'text/html');
  const fragment = document.createDocumentFragment();
  copyChildren(parsed.body, fragment, newTab);
  return fragment;
}

function copyChildren(from: Node, to: Node, newTab: NewTab): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) to.appendChild(document.createTextNode(node.nodeValue ?? ''));
    else if (node instanceof Element && !dropped.has(node.tagName.toUpperCase()))
      copyElement(node, to, newTab);
  }
}

function copyElement(from: Element, to: Node, newTab: NewTab): void {
  const href = from.tagName === 'A' ? safeHref(from.getAttribute('href')) : undefined;
  if (!allowed.has(from.tagName) || (from.tagName === 'A' && !href)) {
    copyChildren(from, to, newTab);
    return;
  }
  const copy = document.createElement(from.tagName);
  const start = from.getAttribute('start');
  if (from.tagName === 'OL' && start && /^\d+$/.test(start)) copy.setAttribute('start', start);
  copyChildren(from, copy, newTab);
  if (href) asLink(copy, href, newTab);
  to.appendChild(copy);
}

function asLink(link: HTMLElement, href: string, newTab: NewTab): void {
  link.setAttribute('href', href);
  if (!/^https?:/.test(href)) return;
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
  link.classList.add('outward');
  const hint = document.createElement('span');
  hint.className = 'unseen';
  hint.lang = newTab.lang;
  hint.textContent = ` (${newTab.text})`;
  link.appendChild(hint);
}

function safeHref(href: string | null): string | undefined {
  if (!href) return undefined;
  try {
    const url = new URL(href);
    return schemes.has(url.protocol) ? href : undefined;
  } catch {
    // Relative: an answer has no page of its own that it could be relative to.
    return undefined;
  }
}
