import { describe, expect, test } from 'vitest';
import { readPage } from '../../../lib/page/read.ts';
import { isReading } from '../../../lib/page/reading.ts';
import { parseHtml } from '../../../scripts/lib/parse-html.ts';

const URL_ = 'https://www.drome.gouv.fr/chasse';
const page = (main: string) => `<html lang="fr"><head><title>Chasse</title></head><body>
  <nav><table>${rows(9)}</table></nav><main><h1>Chasse</h1><p>Une phrase.</p>${main}</main></body></html>`;
const rows = (count: number, cell = '<td>12,5</td><td>1 204</td>') =>
  Array.from({ length: count }, () => `<tr><td>Ligne</td>${cell}</tr>`).join('');
const assetsOf = (main: string) => {
  const reading = readPage(parseHtml(page(main), URL_), URL_);
  expect(isReading(reading)).toBe(true);
  return reading.assets;
};

describe('what a page shows', () => {
  test('nothing: there is no fact of it', () => {
    expect(assetsOf('<p>Rien.</p>')).toBeUndefined();
  });

  test('a table: its caption, its rows, how much of it is figures', () => {
    const head = '<tr><th>A</th><th>B</th><th>C</th></tr>';
    const assets = assetsOf(`<table><caption>Par massif</caption>${head}${rows(6)}</table>`);
    expect(assets?.tables).toEqual([{ name: 'Par massif', rows: 6, columns: 3, figures: 2 / 3 }]);
  });

  test('a table is named by the heading it stands under', () => {
    const assets = assetsOf(`<h2>Par espèce</h2><p>Voici.</p><div><table>${rows(4)}</table></div>`);
    expect(assets?.tables[0]?.name).toBe('Par espèce');
  });

  test.each([
    ['lays the page out', `<table role="presentation">${rows(9)}</table>`],
    ['holds another', `<table><tr><td><table>${rows(2)}</table></td></tr>${rows(2)}</table>`],
    ['is hidden', `<div hidden><table>${rows(9)}</table></div>`],
    ['is a calendar', `<table class="calendar">${rows(9)}</table>`],
    ['is short', `<table>${rows(2)}</table>`],
  ])('not a table that %s', (_, table) => {
    expect(assetsOf(table)?.tables ?? []).toEqual([]);
  });

  test('an index of documents and a list of dates have no figures', () => {
    const index = rows(6, '<td><a href="/1.html">12</a></td><td>1204</td>');
    expect(assetsOf(`<table>${index}</table>`)?.tables[0]?.figures).toBe(0);
    const dates = rows(6, '<td>12/03/2025</td><td>2025-03-12</td>');
    expect(assetsOf(`<table>${dates}</table>`)?.tables[0]?.figures).toBe(0);
  });

  test('files, by their address or by the words of their link', () => {
    const assets = assetsOf(`<a href="/liste.PDF?v=2">Liste</a>
      <a href="/telecharger/12">Comptes (XLS, 12 Ko)</a>
      <a href="/page.html">Page</a><a href="javascript:alert(1).pdf">Non</a>`);
    expect(assets?.files).toEqual([
      { href: 'https://www.drome.gouv.fr/liste.PDF?v=2', text: 'Liste', format: 'pdf' },
      {
        href: 'https://www.drome.gouv.fr/telecharger/12',
        text: 'Comptes (XLS, 12 Ko)',
        format: 'xls',
      },
    ]);
  });

  test('forms that are filled in, not those of every site', () => {
    const fields = '<input name="a"><input name="b"><input type="hidden" name="c">';
    expect(
      assetsOf(`<form><fieldset><legend>Votre situation</legend>${fields}</fieldset></form>`)
        ?.forms,
    ).toEqual([{ name: 'Votre situation', fields: 2 }]);
    expect(assetsOf(`<form id="search-form">${fields}</form>`)).toBeUndefined();
    expect(assetsOf(`<form action="/newsletter">${fields}</form>`)).toBeUndefined();
    expect(
      assetsOf('<form><input type="radio" name="a"><input type="radio" name="a"></form>'),
    ).toBeUndefined();
  });

  test('stays small whatever the page holds', () => {
    const many = `<table>${rows(3_000)}</table>`.repeat(12);
    const links = Array.from(
      { length: 400 },
      (_, i) => `<a href="/${'x'.repeat(300)}${i}.pdf">${'mot '.repeat(60)}</a>`,
    );
    const reading = readPage(parseHtml(page(many + links.join('')), URL_), URL_);
    expect(JSON.stringify(reading).length).toBeLessThan(24 * 1024);
    expect(reading.assets?.tables.length).toBeLessThanOrEqual(8);
  });
});
