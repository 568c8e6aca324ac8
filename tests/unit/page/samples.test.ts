import { describe, expect, it } from 'vitest';
import { pagePhrases } from '../../../lib/page/phrases.ts';
import { sampleHtml, samples } from '../../../scripts/start/page.ts';
import { read } from './page.ts';

describe.each(samples())('the sample $file', (sample) => {
  const reading = read(sampleHtml(sample), sample.url);

  it('reads as its manifest says', () => {
    expect(reading).toMatchObject({
      url: sample.url,
      title: sample.title,
      language: sample.language,
      publicMarkup: [],
    });
  });

  it('is rid of its frame', () => {
    expect(reading.text).not.toMatch(/Plan du site|Page d’exemple|Aller au contenu/);
  });
});

it('tells what the page on drought is about', () => {
  const sample = samples().find(({ file }) => file === 'secheresse.html')!;
  const phrases = pagePhrases(read(sampleHtml(sample), sample.url));
  const first = phrases.slice(0, 12).map(({ text }) => text);
  expect(first).toEqual(expect.arrayContaining(['sécheresse', 'restrictions d’usage de l’eau']));
});
