import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPhrases } from '../../../lib/text/phrases.ts';

const title = (text: string, language: string | null = 'fr') =>
  keyPhrases([{ text, weight: 1 }], language).map((phrase) => phrase.text);

describe('key phrases', () => {
  it('keeps noun phrases whole, with their accents, in lower case', () => {
    expect(title('Plan de Prévention des Risques')[0]).toBe('plan de prévention des risques');
    expect(title('La qualité de l’air')[0]).toBe('qualité de l’air');
    expect(title('Vélos en libre-service')[0]).toBe('vélos en libre-service');
    expect(title('Freedom of information requests', 'en')[0]).toBe(
      'freedom of information requests',
    );
  });

  it('gives the single words too', () => {
    expect(title('Qualité de l’air')).toEqual(expect.arrayContaining(['qualité', 'air']));
  });

  it('breaks phrases at punctuation, separating words and years', () => {
    const found = title('Eau, forêts et montagnes en 2024');
    expect(found).toEqual(expect.arrayContaining(['eau', 'forêts', 'montagnes']));
    expect(found).toHaveLength(3);
  });

  it('drops what every site has, and keeps it inside a phrase', () => {
    expect(title('Accueil')).toEqual([]);
    expect(title('Mentions légales')).toEqual([]);
    expect(title('Télécharger le document')).toEqual([]);
    expect(title('Service civique')[0]).toBe('service civique');
  });

  it('weighs by place, then by repetition', () => {
    const parts = [
      { text: 'sécheresse', weight: 1 },
      { text: 'irrigation', weight: 0.5 },
      { text: 'forage forage', weight: 0.3, running: true },
      { text: 'pluie', weight: 0.3, running: true },
    ];
    const found = keyPhrases(parts, 'fr').map((phrase) => phrase.text);
    expect(found).toEqual(['sécheresse', 'irrigation', 'forage', 'pluie']);
  });

  it('takes a phrase from sentences only when it is repeated', () => {
    const sentence = 'Le bassin versant change.';
    const running = (text: string) =>
      keyPhrases([{ text, weight: 0.4, running: true }], 'fr').map((phrase) => phrase.text);
    expect(running(sentence)).not.toContain('bassin versant');
    expect(running(`${sentence} Un bassin versant dure.`)).toContain('bassin versant');
  });

  it('does not say twice what a longer phrase says', () => {
    const found = title('Plan de prévention des risques');
    expect(found.filter((text) => text.includes(' '))).toHaveLength(1);
  });

  it('joins plurals and accents forgotten', () => {
    const [first] = keyPhrases(
      [
        { text: 'Forêts', weight: 1 },
        { text: 'foret, forêt', weight: 0.3, running: true },
      ],
      'fr',
    );
    expect(first?.text).toBe('forêts');
  });

  it('gives low weights to a page that says nothing in particular', () => {
    const parts = [
      { text: 'Mentions légales', weight: 1 },
      { text: 'Hébergement', weight: 0.5 },
    ];
    expect(keyPhrases(parts, 'fr')[0]!.weight).toBeLessThan(0.5);
  });

  it('is bounded and ordered for any text', () => {
    const part = fc.record({
      text: fc.string({ unit: 'binary', maxLength: 300 }),
      weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 12 }),
        fc.constantFrom('fr', 'de', 'xx', null),
        (parts, language) => {
          const phrases = keyPhrases(parts, language);
          expect(phrases.length).toBeLessThanOrEqual(40);
          for (const [i, { text, weight }] of phrases.entries()) {
            expect(text.length).toBeGreaterThan(0);
            expect(text.length).toBeLessThanOrEqual(100);
            expect(weight).toBeLessThanOrEqual(phrases[i - 1]?.weight ?? 1);
          }
        },
      ),
    );
  });
});
