import { expect, it } from 'vitest';
import { readPageGently } from '../../../lib/page/gently.ts';
import { readPage } from '../../../lib/page/read.ts';
import { parseHtml } from '../../../scripts/lib/parse-html.ts';

const URL_ = 'https://www.drome.gouv.fr/page';
const paragraph = (i: number) => `<p>Paragraphe ${i} : les mesures de restriction de l’eau.</p>`;
const page = (count: number) =>
  parseHtml(
    `<html lang="fr"><title>Eau</title><main><h1>Eau</h1>${Array.from({ length: count }, (_, i) => paragraph(i)).join('')}</main>`,
    URL_,
  );

it('reads in slices what is read in one go', async () => {
  let pauses = 0;
  const gently = await readPageGently(page(3000), URL_, async () => {
    pauses++;
  });
  expect(gently).toEqual(readPage(page(3000), URL_));
  expect(pauses).toBeGreaterThan(0);
});

it('reads to an end a page that is torn down between two slices', async () => {
  const document = page(3000);
  const reading = await readPageGently(document, URL_, async () => {
    document.querySelector('main')?.remove();
  });
  expect(reading.title).toBe('Eau');
});
