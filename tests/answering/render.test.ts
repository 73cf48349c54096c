// Markdown → HTML: only what an answer may hold, and nothing that runs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderer } from '../../server/answering/render.ts';
import { isAllowedLink, linksOf } from '../../server/library/links.ts';

const hosts = new Set(['www.kela.fi']);
const render = renderer(hosts);

test('paragraphs, lists, emphasis and links to known hosts', () => {
  expect(render('Hae **nyt**.\n\n- yksi\n- *kaksi*\n\n1. ensin\n2. sitten\n')).toBe(
    '<p>Hae <strong>nyt</strong>.</p>\n<ul>\n<li>yksi</li>\n<li><em>kaksi</em></li>\n</ul>\n<ol>\n<li>ensin</li>\n<li>sitten</li>\n</ol>\n',
  );
  expect(render('[Kela](https://www.kela.fi/a?b=1&c=2)')).toBe(
    '<p><a href="https://www.kela.fi/a?b=1&amp;c=2" rel="noopener" target="_blank">Kela</a></p>\n',
  );
  expect(render('[112](tel:112)')).toBe('<p><a href="tel:112">112</a></p>\n');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '![kuva](https://evil.example/a.png)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](data:text/html,hi)',
  '[x](http://www.kela.fi)',
  '[x](https://evil.example)',
  '[x](https://www.kela.fi.evil.example)',
  '[x](https://www.kela.fi@evil.example)',
  '[x](https://www.kela.fi:8443/)',
  '[x](//evil.example)',
  '[x](/suhteellinen)',
  '[x][1]\n\n[1]: https://evil.example',
  '<https://evil.example>',
])('%s stays a text', (source) => {
  expect(render(source)).not.toMatch(/<(?!\/?(p|a href="https:\/\/www\.kela\.fi)\b)/);
  expect(render(source)).not.toContain('href=');
});

test('whatever the source, the HTML holds only the few elements and the links that are allowed', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<b>',
      '](',
      '[a',
      '**',
      '- ',
      '\n\n',
      '`',
      '"',
      "'",
      'javascript:',
      'https://www.kela.fi/',
      '&lt;',
      '![',
      '>',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const source = pieces.join('');
      const html = render(source);
      for (const [tag] of html.matchAll(/<[^>]*>/g))
        expect(tag).toMatch(
          /^<\/?(p|ul|ol|li|em|strong|br|a)>$|^<ol start="\d+">$|^<a href="(https:\/\/www\.kela\.fi[^"]*" rel="noopener" target="_blank|tel:[^"]*)"( title="[^"]*")?>$|^<a href="[^"]*"( title="[^"]*")? rel="noopener" target="_blank">$/,
        );
      for (const [, address = ''] of html.matchAll(/href="([^"]*)"/g))
        expect(isAllowedLink(address.replaceAll('&amp;', '&'), hosts)).toBe(true);
      expect(renderer(hosts)(source)).toBe(html);
    }),
    { numRuns: 500 },
  );
});

test('all links are listed for the check at import, allowed or not', () => {
  expect(linksOf('[a](https://evil.example) ja\n\n- [b](javascript:x)\n- [c](https://www.kela.fi)')).toEqual([
    'https://evil.example',
    'javascript:x',
    'https://www.kela.fi',
  ]);
});
