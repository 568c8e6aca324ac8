/** Lists of pages: pasted, opened, fetched; whatever they are. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostCounts, MOST_PAGES, readList } from '../../../lib/report/addresses.ts';
import { located } from '../../../lib/report/locate.ts';
import type { ReadPage } from '../../../lib/report/report.ts';
import { readSitemap } from '../../../lib/report/sitemap.ts';
import { cited, reportWith } from './samples.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const sitemap = async (text: string) => {
  const read = await readSitemap(bytes(text));
  return read.ok ? read.value : read.error;
};
const NS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const URLSET = (entries: string) => `<urlset xmlns="${NS}">${entries}</urlset>`;

describe('a list of addresses', () => {
  test('has each https address once, and says what it leaves out', () => {
    expect(
      readList(
        '# pages\nhttps://a.fr/x#y\r\nhttps://a.fr/x\n\nhttp://a.fr/\njavascript:alert(1)\nhttps://u:p@a.fr/\nfoo',
      ),
    ).toEqual({
      addresses: ['https://a.fr/x'],
      refused: ['http://a.fr/', 'javascript:alert(1)', 'https://u:p@a.fr/', 'foo'],
      beyond: 0,
    });
  });

  test('ends at the most of one report', () => {
    const lines = Array.from({ length: MOST_PAGES + 7 }, (_, i) => `https://a.fr/${i}`);
    const { addresses, beyond } = readList(lines.join('\n'));
    expect([addresses.length, beyond]).toEqual([MOST_PAGES, 7]);
  });

  test('counts its hosts', () => {
    expect(hostCounts(['https://a.fr/', 'https://b.fr/1', 'https://b.fr/2'])).toEqual([
      ['b.fr', 2],
      ['a.fr', 1],
    ]);
  });
});

describe('a sitemap', () => {
  test('gives its pages, whatever the prefix, and none of its images', async () => {
    expect(
      await sitemap(
        `<?xml version="1.0"?><!-- <urlset> --><s:urlset xmlns:s="${NS}" xmlns:image="i">
          <s:url><s:loc> https://a.fr/?a=1&amp;b=&#233; </s:loc>
            <image:image><image:loc>https://a.fr/i.png</image:loc></image:image></s:url>
          <s:url><s:lastmod>2026</s:lastmod><s:loc><![CDATA[https://a.fr/<2>&amp;]]></s:loc></s:url>
        </s:urlset>`,
      ),
    ).toEqual({ kind: 'pages', locations: ['https://a.fr/?a=1&b=é', 'https://a.fr/<2>&amp;'] });
  });

  test('may be an index, packed, or plain text', async () => {
    const index = `<sitemapindex xmlns="${NS}"><sitemap><loc>https://a.fr/1.xml.gz</loc></sitemap></sitemapindex>`;
    const expected = { kind: 'index', locations: ['https://a.fr/1.xml.gz'] };
    expect(await sitemap(index)).toEqual(expected);
    expect(await readSitemap(gzipSync(index))).toEqual({ ok: true, value: expected });
    expect(await sitemap('\ufeffhttps://a.fr/1\r\nhttps://a.fr/2\n')).toEqual({
      kind: 'pages',
      locations: ['https://a.fr/1', 'https://a.fr/2'],
    });
  });

  test('expands nothing that it declares itself', async () => {
    const bomb = `<!DOCTYPE urlset [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const read = await sitemap(`${bomb}${URLSET('<url><loc>https://a.fr/&a;&x;</loc></url>')}`);
    expect(JSON.stringify(read)).not.toContain('aaaa');
  });

  test('is refused when it is a page, something else, or far too large when unpacked', async () => {
    expect(await sitemap('<!doctype html><html><p>no</p></html>')).toBe('foreign');
    expect(await sitemap('hello')).toBe('foreign');
    expect(await sitemap('')).toBe('foreign');
    const packed = await readSitemap(gzipSync(Buffer.alloc(60_000_000)));
    expect(packed).toEqual({ ok: false, error: 'too-large' });
    expect(await readSitemap(gzipSync('x').subarray(0, 12))).toEqual({
      ok: false,
      error: 'foreign',
    });
  });

  test('never fails otherwise, and in no long time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('<', '>', '<url>', '<loc>', '</loc>', '<!--', ']]>', '&', 'x', '</url>'),
          { maxLength: 40 },
        ),
        async (parts) => {
          const read = await sitemap(`<urlset>${parts.join('')}`);
          expect(typeof read === 'string' || Array.isArray(read.locations)).toBe(true);
        },
      ),
    );
    for (const part of ['<', '<url>', '<loc>', '<!--', '&#', '<![CDATA[']) {
      const text = URLSET(part.repeat(Math.ceil(1_000_000 / part.length)));
      const begun = performance.now();
      await sitemap(text);
      expect([part, performance.now() - begun < 1000]).toEqual([part, true]);
    }
  });
});

describe('the place of a reference in the source', () => {
  const placesIn = (source: string, texts: Parameters<typeof cited>[0][]) => {
    const page = reportWith(texts.map(cited)).pages[0] as ReadPage;
    return located(page, source).references.map(({ where }) => [where.line, where.column]);
  };

  test('is found over breaks, tags and entities, one after the other', () => {
    const source = 'a\n<p>SIREN 130&nbsp;025\n<b>265</b>\nb & c &amp; d\n130 025 265';
    expect(placesIn(source, [{}, { text: 'c & d' }, {}, { text: 'nowhere' }])).toEqual([
      [2, 10],
      [4, 5],
      [5, 1],
      [undefined, undefined],
    ]);
  });

  test('is that of its link where its words are not to be found', () => {
    const where = { ...cited().where, href: 'https://a.fr/d?x=1&y=2' };
    expect(placesIn('\n\n<a href="/d?x=1&amp;y=2">…', [{ text: '', where }])).toEqual([[3, 10]]);
  });

  test('is looked for in no long time', () => {
    const source = '1 '.repeat(500_000);
    const begun = performance.now();
    placesIn(source, Array(50).fill({ text: '1 1 1 1 1 1 1 2' }));
    placesIn('1<'.repeat(500_000), Array(50).fill({ text: '1 1' }));
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});
