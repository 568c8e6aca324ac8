import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../lib/catalogues/adapters.ts';
import { hostedCsv } from '../../../lib/catalogues/hosted-csv.ts';
import { HOSTED_TABLES } from '../../../lib/catalogues/hosted-tables.ts';
import { SOURCES } from '../../../lib/catalogues/sources.ts';
import { atOnce } from '../../../lib/gently.ts';
import { expectStanding, pageOf, sourceFor } from './hostile.ts';

const base = 'https://donnees.exemple.fr';
const sourceOf = (settings: Record<string, string>) =>
  sourceFor('hosted-csv', base, { kinds: ['consultation', 'algorithm'], settings });
const at = (settings: Record<string, string>, cursor: string | null = null) => ({
  source: sourceOf(settings),
  cursor,
  since: null,
});
const FILE = '/api/1/datasets/r/0000';
const petitions = { file: FILE, table: 'assemblee-petitions' };
const referrals = { file: FILE, table: 'cndp-referrals' };
const inventory = { file: FILE, table: 'algorithm-inventory' };

describe('which file', () => {
  const dataset = { dataset: 'abc', table: 'cndp-referrals' };
  const resource = (url: string, format: string, day: string) => ({
    id: 'r',
    url,
    format,
    last_modified: day,
  });

  test('one with a stable address is asked at once', () => {
    expect(hostedCsv.list(at(petitions))).toEqual({ url: `${base}${FILE}`, expect: 'text' });
  });

  test('of a dataset, its newest CSV is found first, with a mask', () => {
    expect(hostedCsv.list(at(dataset))).toEqual({
      url: `${base}/api/1/datasets/abc/`,
      headers: { 'X-Fields': 'resources{id,url,format,last_modified}' },
      expect: 'json',
    });
    const older = 'https://static.data.gouv.fr/resources/x/2025/saisines.csv';
    const newer = 'https://static.data.gouv.fr/resources/x/2026/saisines.csv';
    const answer = {
      resources: [
        resource(older, 'csv', '2025-11-03T00:00:00'),
        resource('https://static.data.gouv.fr/x/notice.pdf', 'pdf', '2026-05-01T00:00:00'),
        resource(newer, '', '2026-03-04T00:00:00'),
        null,
      ],
    };
    const { next, records } = pageOf(atOnce(hostedCsv.parse(at(dataset), answer)));
    expect([next, records]).toEqual([newer, []]);
    expect(hostedCsv.list(at(dataset, next))).toEqual({ url: newer, expect: 'text' });
    expect(
      pageOf(atOnce(hostedCsv.parse(at(dataset, next), 'Nom du projet;x\nPort;1\n'))).next,
    ).toBeNull();
  });

  test('none on another host is asked', () => {
    const elsewhere = { resources: [resource('https://ailleurs.exemple/x.csv', 'csv', '')] };
    expect(atOnce(hostedCsv.parse(at(dataset), elsewhere))).toMatchObject({ ok: false });
    expect(hostedCsv.list(at(dataset, 'https://ailleurs.exemple/x.csv')).url).toBe(
      `${base}/api/1/datasets/abc/`,
    );
    const file = { file: 'https://ailleurs.exemple/x.csv', table: 'cndp-referrals' };
    expect(atOnce(hostedCsv.parse(at(file), 'a;b'))).toMatchObject({ ok: false });
  });
});

describe('petitions', () => {
  const CSV = [
    'titre;nb_votes;description;url;identifiant;date_publication',
    '"Pour des ""bancs""; partout";1234;"<p>Des bancs',
    'dans les rues</p>";https://petitions.exemple.fr/i-7;i-7;2026-05-04',
    'Sans adresse;3;;javascript:alert(1);i-8;',
    ';;;;i-9;',
  ].join('\r\n');

  test('a row becomes a petition, with its signatures, and no day until which one may sign', () => {
    const { records, refused, total } = pageOf(
      atOnce(hostedCsv.parse(at(petitions), `\ufeff${CSV}`)),
    );
    expect(total).toBe(3);
    expect(records).toMatchObject([
      {
        kind: 'consultation',
        id: 'i-7',
        title: 'Pour des "bancs"; partout',
        url: 'https://petitions.exemple.fr/i-7',
        description: 'Des bancs dans les rues',
        publisher: { name: 'Assemblée nationale' },
        created: '2026-05-04',
      },
    ]);
    expect(records[0]?.consultation).toEqual({ procedure: 'petition', participation: 1234 });
    expect(refused).toEqual([
      { id: 'i-8', reason: 'no address' },
      { id: 'i-9', reason: 'no title' },
    ]);
  });

  test('a file that lacks a column says which', () => {
    expect(atOnce(hostedCsv.parse(at(petitions), 'titre;nb_votes\nx;1'))).toEqual({
      ok: false,
      error: 'The petitions have no column identifiant, url',
    });
  });

  test('nothing makes it throw, or give a record that may not be shown', () => {
    expectStanding(hostedCsv, sourceOf(petitions), [{ cursor: null, answer: CSV }]);
  });
});

describe('referrals to the CNDP', () => {
  const CSV = [
    'Nom du projet/plan/programme;Maître d’ouvrage;Année décision CNDP;Décision CNDP sur saisine;Etat;Page web sur site CNDP;Date de début;Date de clôture',
    'Port (44);Grand port;2026;Débat public (L.121-9);En cours;https://www.debat.exemple.fr/port;01/10/2026;15/12/2026',
    'Ligne;;2024;Concertation préalable L.121-8;Terminé;www.debat.exemple.fr/ligne;;',
    'Tour;;2020;Saisine irrecevable;;;;',
    'Usine;;;;;;;',
  ].join('\n');

  test('a row becomes a debate or a concertation, with the days that it tells', () => {
    const { records, refused } = pageOf(atOnce(hostedCsv.parse(at(referrals), CSV)));
    expect(refused).toEqual([]);
    expect(records.map(({ title }) => title)).toEqual(['Port (44)', 'Ligne', 'Usine']);
    expect(records[0]).toMatchObject({
      id: 'debat.exemple.fr/port',
      url: 'https://www.debat.exemple.fr/port',
      publisher: { name: 'Grand port' },
      description: 'Débat public (L.121-9) · 2026 · En cours',
      consultation: {
        procedure: 'public-debate',
        opens: '2026-10-01',
        closes: '2026-12-15',
        said: 'open',
      },
    });
    expect(records[1]).toMatchObject({
      url: 'https://www.debat.exemple.fr/ligne',
      publisher: { name: 'Commission nationale du débat public' },
      consultation: { procedure: 'concertation', said: 'closed' },
    });
    expect(records[1]).not.toHaveProperty('created');
    expect(records[2]).toMatchObject({ id: 'usine', url: `${base}/` });
  });

  test('headers whose accents were lost are still found', () => {
    const lost = CSV.replace(/[éî’ô]/g, '\ufffd');
    const { records } = pageOf(atOnce(hostedCsv.parse(at(referrals), lost)));
    expect(records).toHaveLength(3);
    expect(records[0]).toMatchObject({
      publisher: { name: 'Grand port' },
      consultation: { procedure: 'public-debate', closes: '2026-12-15' },
    });
  });

  test('a file without a column that names projects is refused with its columns', () => {
    expect(atOnce(hostedCsv.parse(at(referrals), 'Numéro,Date\n1,2\n'))).toEqual({
      ok: false,
      error: 'The referrals have no column that names a project, but Numéro, Date',
    });
  });

  test('nothing makes it throw, or give a record that may not be shown', () => {
    expectStanding(hostedCsv, sourceOf(referrals), [{ cursor: null, answer: CSV }]);
  });
});

describe('inventories of algorithms', () => {
  const CSV = [
    "Nom de l'administration,Nom de l'algorithme,Finalité,Niveau d'automatisation,Fondement juridique,Statut,Date de mise à jour,Ressources",
    '"Ville d’Exemple","Attribution des places en crèche","Classer les <b>demandes</b>","Aide à la décision","Code, art. 1","En service",2026-01-31,"voir https://exemple.fr/creche, annexe"',
    'Agence,Ciblage,Trouver les erreurs,,,Expérimentation,,',
    'Agence,,x,,,,,',
  ].join('\n');

  test('a row becomes an algorithm with what the guide asks for', () => {
    const { records, refused } = pageOf(atOnce(hostedCsv.parse(at(inventory), CSV)));
    expect(refused).toEqual([{ reason: 'no title' }]);
    expect(records).toMatchObject([
      {
        kind: 'algorithm',
        id: 'ville-d-exemple-attribution-des-places-en-creche',
        title: 'Attribution des places en crèche',
        url: 'https://exemple.fr/creche',
        publisher: { name: 'Ville d’Exemple' },
        description: 'Classer les demandes',
        modified: '2026-01-31',
        algorithm: {
          state: 'in-use',
          purpose: 'Classer les demandes',
          legalBasis: 'Code, art. 1',
          automation: 'Aide à la décision',
        },
      },
      { title: 'Ciblage', url: `${base}/`, algorithm: { state: 'in-development' } },
    ]);
    expect(records[0]?.algorithm).not.toHaveProperty('citizenInventory');
  });

  test('one that citizens keep says so on each of its records', () => {
    const { records } = pageOf(atOnce(hostedCsv.parse(at({ ...inventory, citizens: 'yes' }), CSV)));
    expect(records.map(({ algorithm }) => algorithm?.citizenInventory)).toEqual([true, true]);
  });

  test('the word for the name of an algorithm may be another, or follow', () => {
    for (const name of ['Nom', 'Intitulé du traitement', 'Algorithme - Nom', 'Nom du système'])
      expect(
        pageOf(atOnce(hostedCsv.parse(at(inventory), `Organisme;${name}\nA;B\n`))).records,
      ).toMatchObject([{ title: 'B', publisher: { name: 'A' } }]);
    expect(atOnce(hostedCsv.parse(at(inventory), 'Organisme;Montant\nA;B\n'))).toMatchObject({
      ok: false,
    });
  });

  test('nothing makes it throw, or give a record that may not be shown', () => {
    expectStanding(hostedCsv, sourceOf(inventory), [{ cursor: null, answer: CSV }]);
    const dataset = sourceOf({ dataset: 'x', table: 'algorithm-inventory' });
    const answer = { resources: [{ url: `${base}/x.csv`, format: 'csv', last_modified: '2026' }] };
    expectStanding(hostedCsv, dataset, [{ cursor: null, answer }], 100);
  });
});

test('web pages and unknown tables are refused', () => {
  for (const answer of ['<!DOCTYPE html>', '', 'one column', {}, null])
    expect(atOnce(hostedCsv.parse(at(petitions), answer))).toMatchObject({ ok: false });
  expect(atOnce(hostedCsv.parse(at({ ...petitions, table: 'constructor' }), 'a;b'))).toMatchObject({
    ok: false,
  });
});

test('each known source of such a table names one that is known, on the host of the catalogue', () => {
  const sources = SOURCES.filter(({ software }) => adapterOf(software) === hostedCsv);
  expect(sources.length).toBeGreaterThan(2);
  for (const source of sources) {
    expect(Object.keys(HOSTED_TABLES)).toContain(source.settings?.table);
    const request = hostedCsv.list({ source, cursor: null, since: null });
    expect(new URL(request.url).host).toBe('www.data.gouv.fr');
  }
});
