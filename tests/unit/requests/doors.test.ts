/** Addresses that a letter is handed in by, under every law. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DoorInput, doorsFor } from '../../../lib/requests/doors.ts';
import { JURISDICTIONS, type Jurisdiction } from '../../../lib/requests/flag.ts';
import { writeLetter } from '../../../lib/requests/letter.ts';
import { withoutHead } from '../../../lib/requests/letters/frame.ts';

const letter = (jurisdiction: Jurisdiction) =>
  writeLetter({
    jurisdiction,
    wanted: 'data',
    title: 'Air & eau',
    mode: 'email',
    day: '2026-11-28',
    sender: { name: 'Ada', address: '1 rue Secrète', email: 'ada@example.org' },
  });
const doors = (jurisdiction: Jurisdiction, more: Partial<DoorInput> = {}) =>
  doorsFor({ jurisdiction, ...letter(jurisdiction), ...more });
const short = { subject: 'Air & eau', text: 'Madame, Monsieur,\n\n50 % de « x » ?\n' };
const door = (jurisdiction: Jurisdiction, id: string, more: Partial<DoorInput> = {}) =>
  doors(jurisdiction, more).find((one) => one.id === id)!;

test('each law has its doors', () => {
  const ids = (jurisdiction: Jurisdiction) => doors(jurisdiction).map(({ id }) => id);
  expect(ids('FR')).toEqual(['madada', 'forum', 'mail', 'cada']);
  expect(ids('GB')).toEqual(['whatdotheyknow', 'mail', 'ico']);
  expect(ids('EU')).toEqual(['asktheeu', 'mail', 'ombudsman']);
  expect(ids('DE')).toEqual(['fragdenstaat', 'mail', 'bfdi']);
  expect(ids('US')).toEqual(['muckrock', 'mail', 'ogis']);
  expect(ids('CA')).toEqual(['mail', 'oic']);
});

test('a request site whose name of the body is known is prefilled, else its search is opened', () => {
  expect(door('FR', 'madada').href).toBe('https://madada.fr/select_authority');
  expect(door('FR', 'madada').carries).toBe('nothing');
  expect(door('GB', 'whatdotheyknow', { body: 'Town & county' }).href).toBe(
    'https://www.whatdotheyknow.com/select_authority?query=Town%20%26%20county',
  );
  const { href, carries } = door('FR', 'madada', { ...short, slug: 'mairie/x' });
  expect(carries).toBe('letter');
  const { origin, pathname, searchParams } = new URL(href);
  expect(origin + pathname).toBe('https://madada.fr/new/mairie%2Fx');
  expect(searchParams.get('title')).toBe(short.subject);
  expect(searchParams.get('body')).toBe(short.text);
  const german = new URL(door('DE', 'fragdenstaat', short).href).searchParams;
  expect(Object.fromEntries(german)).toEqual({
    subject: short.subject,
    body: short.text,
    full_text: '1',
  });
  const american = new URL(door('US', 'muckrock', short).href).searchParams;
  expect(Object.fromEntries(american)).toEqual({
    title: short.subject,
    requested_docs: short.text,
  });
});

test('what everybody sees leaves out the head of the letter', () => {
  for (const jurisdiction of JURISDICTIONS) {
    const { text } = letter(jurisdiction);
    expect(text).toContain('1 rue Secrète');
    expect(withoutHead(text)).not.toContain('Secrète');
    for (const { kind, href } of doors(jurisdiction, { slug: 'x' }))
      if (kind === 'request-site')
        expect(decodeURIComponent(href)).not.toMatch(/Secrète|ada@example/);
  }
  expect(withoutHead('Bonjour')).toBe('Bonjour');
});

test('mail: to the body where its address is one, its lines ended as mail ends them', () => {
  const { href } = door('FR', 'mail', { ...short, email: 'prada+x@drome.gouv.fr' });
  expect(href).toBe(
    'mailto:prada%2Bx@drome.gouv.fr?subject=Air%20%26%20eau&body=Madame%2C%20Monsieur%2C%0D%0A%0D%0A50%20%25%20de%20%C2%AB%20x%20%C2%BB%20%3F%0D%0A',
  );
  expect(door('FR', 'mail', { ...short, email: 'a@b.fr?bcc=c@d.fr' }).href).toMatch(
    /^mailto:\?subject/,
  );
});

test('pages of the body and of the dataset: of the web only', () => {
  const contact = 'https://www.drome.gouv.fr/contact';
  const dataset = 'https://www.data.gouv.fr/datasets/air/';
  expect(doors('FR', { contact, dataset }).map(({ href }) => href)).toEqual(
    expect.arrayContaining([contact, dataset]),
  );
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.fr', 'x'])
    expect(doors('FR', { contact: bad, dataset: bad })).toHaveLength(doors('FR').length);
});

test('no address is longer than its door takes, whatever the letter', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', '\n', '😀', '\ud800', '&', ' '),
    maxLength: 7000,
  });
  fc.assert(
    fc.property(fc.constantFrom(...JURISDICTIONS), text, (jurisdiction, words) => {
      for (const { id, href, carries, limit } of doors(jurisdiction, {
        subject: 'x',
        text: words,
        slug: 'x',
      })) {
        const most = { fragdenstaat: 4096, muckrock: 2000, mail: 2000 }[id] ?? 6000;
        expect(href.length).toBeLessThanOrEqual(most);
        if (limit !== undefined) expect([carries, limit]).toEqual(['nothing', most]);
        expect(href).toMatch(/^(https:\/\/|mailto:)[\x21-\x7e]*$/);
      }
    }),
  );
});
