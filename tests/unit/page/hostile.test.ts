import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonBytes } from '../../../lib/page/fit.ts';
import { MAX_READING_BYTES } from '../../../lib/page/limits.ts';
import { pagePhrases } from '../../../lib/page/phrases.ts';
import { readPage } from '../../../lib/page/read.ts';
import { isReading } from '../../../lib/page/reading.ts';
import { parseHtml } from '../../../scripts/lib/parse-html.ts';
import { body, read, URL_ } from './page.ts';

const tag = fc.constantFrom(
  ...['div', 'p', 'a', 'h1', 'li', 'ul', 'table', 'td', 'main', 'article', 'header', 'nav', 'b'],
  ...['section', 'button', 'svg', 'title', 'script', 'template', 'form', 'footer', 'frameset'],
);
const attribute = fc.constantFrom(
  ...['', ' hidden', ' class="nav"', ' href="javascript:alert(1)"', ' href="//a.gouv.fr/b"'],
  ...[' href="?id=1"', ' style="display:none"', ' role="main"', ' href="data:text/html,x"', ' "'],
  ...[
    ' href="ftp://a/b"',
    ' lang="fr"',
    ' href="http://["',
    ' aria-hidden="true"',
    ' id="content"',
  ],
);
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(tag, attribute).map(([t, a]) => `<${t}${a}>`) },
  { weight: 2, arbitrary: tag.map((t) => `</${t}>`) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((s) => `<!--${s}`) },
  {
    weight: 1,
    arbitrary: fc.json().map((j) => `<script type="application/ld+json">${j}</script>`),
  },
);
const markup = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

const holds = (html: string) => {
  const reading = read(html);
  expect(jsonBytes(reading)).toBeLessThanOrEqual(MAX_READING_BYTES);
  for (const { href } of reading.links) expect(href).toMatch(/^https?:\/\//);
  for (const { url } of reading.declared) if (url) expect(url).toMatch(/^https?:\/\//);
  const phrases = pagePhrases(reading);
  for (const { weight } of phrases) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  expect(phrases.length).toBeLessThanOrEqual(40);
  // What the background accepts.
  expect(isReading(reading)).toBe(true);
};

describe('any markup', { timeout: 30_000 }, () => {
  it('gives a bounded reading', () => {
    fc.assert(fc.property(markup, holds), { numRuns: 150 });
  });
});

describe('a hostile page', { timeout: 30_000 }, () => {
  it('with megabytes of text', () => {
    const text = 'préfecture de région 漢字 " \\ '.repeat(80_000);
    holds(`<main><p>${text}</p><h2>${text}</h2></main>`);
    holds(`<title>${text}</title><meta name="description" content='${text.replace(/"/g, '')}'>`);
  });

  it('with tens of thousands of links, the record found among the first', () => {
    const links = Array.from({ length: 30_000 }, (_, i) => `<a href="/page/${i}">Page ${i}</a> `);
    links[500] = '<a href="https://www.data.gouv.fr/fr/datasets/eau/">Eau</a>';
    const reading = body(`<main>${links.join('')}</main>`);
    expect(reading.links).toHaveLength(60);
    expect(reading.links[0]?.href).toBe('https://www.data.gouv.fr/fr/datasets/eau/');
  });

  it('nested deeper than any stack', () => {
    holds(`${'<div class="nav">'.repeat(20_000)}x`);
    const document = parseHtml('', URL_);
    let deepest: Element = document.body;
    for (let i = 0; i < 30_000; i++) {
      deepest = deepest.appendChild(document.createElement(i % 2 ? 'section' : 'header'));
    }
    deepest.textContent = 'au fond';
    expect(() => readPage(document, URL_)).not.toThrow();
  });

  it('with wide characters in every field', () => {
    const wide = '漢字かな交じり文 '.repeat(400);
    const items = Array.from(
      { length: 100 },
      (_, i) => `<h2>${i} ${wide}</h2><a href="/${i}">${wide}</a>`,
    );
    holds(`<title>${wide}</title><main>${items.join('')}<p>${wide.repeat(20)}</p></main>`);
  });

  it('with structured data meant to exhaust', () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const wide = JSON.stringify({
      '@graph': Array(20_000).fill({ '@type': 'Dataset', name: 'x' }),
    });
    const script = (json: string) => `<script type="application/ld+json">${json}</script>`;
    const broken = script('{"@type": "Dataset", "name": ');
    holds(`${script(nested)}${script(wide)}${broken}<p>x`);
  });
});
