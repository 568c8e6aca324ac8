/** The referral to the CADA: all that article R. 343-1 of the CRPA asks for. */
import { expect, test } from 'vitest';
import { writeReferral } from '../../../lib/requests/referral.ts';
import { CERTAIN } from './wording.ts';

const BASE = {
  subject: 'Demande de données – air',
  documents: ['mesures de 2025', ' '],
  body: 'Préfecture de la Drôme',
  requested: '2026-10-12',
  day: '2026-11-25',
};
const flat = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test('after silence: object, provisions, who asks, copy of the request', () => {
  const { text, articles, subject } = writeReferral(BASE);
  expect(flat(subject)).toBe('Saisine pour avis – Demande de données – air');
  expect(articles.map(({ id }) => id)).toEqual(
    ['l342-1', 'r343-1', 'r311-12', 'r311-13', 'l311-1'].map((number) => `fr/crpa/${number}`),
  );
  for (const part of [
    'Commission d’accès aux documents administratifs (CADA)',
    'des articles L. 342-1 et R. 343-1 du CRPA',
    'l’absence de réponse à ma demande du 12 octobre 2026, adressée à : Préfecture de la Drôme.',
    '– mesures de 2025\n',
    'restée sans réponse pendant plus d’un mois',
    'Pièce jointe : copie de ma demande restée sans réponse.',
    '[Prénom et nom]\n[Adresse postale]',
    '25 novembre 2026',
  ])
    expect(flat(text)).toContain(part);
  expect(text).not.toMatch(CERTAIN);
});

test('after a refusal: its day, and copies of both', () => {
  const { text, articles } = writeReferral({ ...BASE, refused: '2026-11-02' });
  expect(flat(text)).toContain(
    'le refus opposé le 2 novembre 2026 à ma demande du 12 octobre 2026',
  );
  expect(flat(text)).toContain('Pièces jointes : copie de ma demande et copie du refus.');
  expect(articles.map(({ id }) => id)).not.toContain('fr/crpa/r311-12');
});

test('a legal person gives its form, its seat and who represents it', () => {
  const { text } = writeReferral({
    ...BASE,
    sender: { name: 'Les Amis de l’air' },
    legalPerson: { form: 'association', seat: '1 rue X, Valence', representative: 'Ada L.' },
  });
  expect(flat(text)).toContain(
    'Demandeur : Les Amis de l’air, association, siège social : 1 rue X, Valence, représenté par Ada L.\n',
  );
});

test('what is not told of a legal person stands open', () => {
  const { text } = writeReferral({
    ...BASE,
    legalPerson: { form: '', seat: '', representative: '' },
  });
  expect(flat(text)).toContain(
    'Demandeur : [Nom et forme], siège social : [Adresse du siège], représenté par [Nom du représentant].',
  );
});

test('without documents the subject stands for them; without a body, its place', () => {
  const { text } = writeReferral({ ...BASE, documents: [], body: '' });
  expect(text).toContain('– Demande de données – air');
  expect(text).toContain('[Nom de l’administration]');
});
