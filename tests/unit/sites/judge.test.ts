import { describe, expect, test } from 'vitest';
import type { PublicBody } from '../../../lib/model.ts';
import { createSites } from '../../../lib/sites/judge.ts';
import { encodeTable, type HostEntry, openTable } from '../../../lib/sites/table.ts';

const entry = (host: string, more: Partial<HostEntry> = {}): HostEntry => ({
  host,
  country: 'FRA',
  list: 0,
  exactOnly: false,
  suffix: false,
  body: -1,
  ...more,
});

const bodies: PublicBody[] = [
  { name: 'Assemblée nationale', country: 'FRA', kind: 'parliament', ids: { datagouv: ['a1'] } },
  { name: 'Préfecture – Ain', country: 'FRA', kind: 'prefecture', ids: {}, place: '01' },
];

// As the builder leaves them: without `www.`, platforms left out.
const { hosts, bodies: bodyFile } = encodeTable(
  [
    entry('service-public.fr'),
    entry('gouv.fr', { suffix: true }),
    entry('impots.gouv.fr'),
    entry('ain.gouv.fr', { body: 1 }),
    entry('assemblee-nationale.fr', { body: 0 }),
    entry('ac-bordeaux.fr'),
    entry('vie-publique.fr'),
    entry('gouville-sur-mer.fr'),
    entry('villers-saint-genest.pagesperso-orange.fr', { exactOnly: true }),
    entry('gov.af', { suffix: true, country: 'AFG', list: 1 }),
    entry('xn--mto-bmab.fr'),
  ],
  bodies,
  [
    { name: 'fr', date: '2024-12-02' },
    { name: 'world', date: '2026-07-28' },
  ],
);
const { judge } = createSites(openTable(hosts, bodyFile));

const MARKUP = ['fr-dsfr-header'];

describe('the minimum test set', () => {
  test.each([
    ['https://www.service-public.fr/x', 'host-listed', 'service-public.fr'],
    ['https://impots.gouv.fr', 'host-listed', 'impots.gouv.fr'],
    ['https://questions.assemblee-nationale.fr/x', 'parent-listed', 'assemblee-nationale.fr'],
    ['https://ent2d.ac-bordeaux.fr', 'parent-listed', 'ac-bordeaux.fr'],
    ['https://www.vie-publique.fr./', 'host-listed', 'vie-publique.fr'],
    ['https://www.gouv.nc', 'public-suffix', 'gouv.nc'],
    [
      'https://villers-saint-genest.pagesperso-orange.fr',
      'host-listed',
      'villers-saint-genest.pagesperso-orange.fr',
    ],
    ['https://www.gouville-sur-mer.fr', 'host-listed', 'gouville-sur-mer.fr'],
  ])('%s is official: %s', (url, reason, matched) => {
    expect(judge(url)).toMatchObject({ verdict: 'official', matched, reasons: [reason, 'https'] });
  });

  test.each([
    ['http://impots.gouv.fr', 'not-https'],
    ['https://impots.gouv.fr:8443', 'other-port'],
    ['https://impots.gouv.fr@example.org', 'user-info'],
    ['https://www.facebook.com', 'shared-host'],
    ['https://anything.wordpress.com', 'shared-host'],
    ['https://sites.google.com/x', 'shared-host'],
    ['https://other.pagesperso-orange.fr', 'shared-host'],
    ['https://sub.villers-saint-genest.pagesperso-orange.fr', 'shared-host'],
    ['https://www.deutscheweine.de', 'not-listed'],
  ])('%s is not verified: %s', (url, reason) => {
    const verdict = judge(url);
    expect(verdict).toMatchObject({ verdict: 'other', matched: null, body: null });
    expect(verdict.reasons).toContain(reason);
  });

  test.each([
    ['https://impots-gouv.fr.example.com', 'official-name-inside'],
    ['https://qouv.fr', 'one-letter-away'],
    ['https://gouv-fr.com', 'official-name-inside'],
  ])('%s asks for caution: %s', (url, reason) => {
    expect(judge(url, MARKUP)).toMatchObject({ verdict: 'lookalike', reasons: [reason] });
  });

  test('markup alone claims, and no more', () => {
    expect(judge('https://example.org', MARKUP)).toMatchObject({
      verdict: 'claims-public',
      matched: null,
      body: null,
      reasons: ['markup-only'],
    });
  });
});

test.each([
  'view-source:https://www.impots.gouv.fr/',
  'data:text/html,<h1>impots.gouv.fr',
  'blob:https://www.impots.gouv.fr/5e',
  'about:blank',
  'file:///impots.gouv.fr/index.html',
  'javascript:alert(1)',
  'not an address',
  '',
  'https://',
])('%j is no web page', (url) => {
  expect(judge(url, MARKUP)).toMatchObject({
    verdict: 'other',
    host: '',
    reasons: ['not-a-web-page'],
  });
});

test.each(['https://192.168.0.1/', 'https://0x7f.1/', 'https://[::1]/', 'https://2130706433/'])(
  '%s is an address without a name',
  (url) => {
    expect(judge(url, MARKUP)).toMatchObject({ verdict: 'other', reasons: ['ip-address'] });
  },
);

test.each([
  'https://web.archive.org/web/2020/https://www.impots.gouv.fr/',
  'https://archive.ph/Xy1',
  'https://webcache.googleusercontent.com/search?q=cache:impots.gouv.fr',
  'https://arquivo.pt/wayback/2020/https://www.gov.pt/',
  'https://webarchive.nationalarchives.gov.uk/ukgwa/2020/https://www.gov.uk/',
  'https://www-impots-gouv-fr.translate.goog/',
])('%s is a copy', (url) => {
  expect(judge(url, MARKUP)).toMatchObject({ verdict: 'other', reasons: ['archive-copy'] });
});

test('what ends with a State suffix is official without a line of its own', () => {
  expect(judge('https://nouveau-service.gouv.fr/')).toMatchObject({
    verdict: 'official',
    matched: 'gouv.fr',
    reasons: ['public-suffix', 'https'],
    country: 'FRA',
    body: null,
  });
  expect(judge('https://moph.gov.af/')).toMatchObject({
    verdict: 'official',
    matched: 'gov.af',
    country: 'AFG',
    listedOn: '2026-07-28',
  });
  expect(judge('https://notgouv.fr/').verdict).not.toBe('official');
});

test('who runs a domain runs what lies under it', () => {
  const verdict = judge('https://questions.assemblee-nationale.fr/q17/17-1QE.htm');
  expect(verdict).toMatchObject({ body: bodies[0], listedOn: '2024-12-02', country: 'FRA' });
  expect(judge('https://www.ain.gouv.fr/').body).toEqual(bodies[1]);
});

test('a dot more than one, and hosts in other scripts', () => {
  expect(judge('https://www.vie-publique.fr../').verdict).toBe('other');
  expect(judge('https://WWW.MÉTÉO.FR/').verdict).toBe('official');
  // A Cyrillic `о`.
  expect(judge('https://www.gоuv.fr/')).toMatchObject({
    verdict: 'lookalike',
    reasons: ['mixed-scripts'],
  });
  expect(judge('https://impôts-gouv.example/')).toMatchObject({ verdict: 'lookalike' });
});

test('a lookalike without https is a lookalike all the same', () => {
  expect(judge('http://gouv-fr.com')).toMatchObject({
    verdict: 'lookalike',
    resembles: 'gouv.fr',
    reasons: ['official-name-inside', 'not-https'],
  });
});
