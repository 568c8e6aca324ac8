import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { createSearch } from '../../../lib/search/search.ts';
import { createMemoryStore } from '../../../lib/store/memory.ts';
import { tokens } from '../../../lib/text/tokens.ts';
import { install, sampleRecord } from '../store/samples.ts';

/** A catalogue of titles; the identifier of each is its title. */
async function over(records: (string | CatalogueRecord)[]) {
  const store = createMemoryStore();
  const list = records.map((one) =>
    typeof one === 'string' ? sampleRecord(one, { title: one }) : one,
  );
  await install(store, 'one', [list.slice(0, 2), list.slice(2)]);
  const search = createSearch(store);
  return {
    ask: (query: string) => search.query(query),
    first: async (query: string) => (await search.query(query)).hits[0]?.record.id,
    all: async (query: string) => (await search.query(query)).hits.map(({ record }) => record.id),
  };
}

describe('words in all their forms', () => {
  const TITLES = [
    'Élèves des collèges',
    'Œuvres d’art de l’État',
    'Marché de Noël',
    'Marche à pied',
    'Agent·e·s de la ville',
    'Aide-soignants',
    'S.I.R.E.N.E.',
    'Hôpitaux publics',
    'Straßen und Brücken',
    'Grundwasser Messstellen',
    'Población de los municipios',
    'Elenco dei servizi',
    'Populações e imagens',
    'Bevolking per gemeente',
    '東京都の人口統計データ',
    'البيانات المفتوحة للمدن',
    'ประชากรของประเทศไทย',
    'Население города',
    'Ποιότητα αέρα',
  ];
  it.each([
    ['eleves', 'Élèves des collèges'],
    ['ÉLÈVE', 'Élèves des collèges'],
    ['oeuvre', 'Œuvres d’art de l’État'],
    ["l'art", 'Œuvres d’art de l’État'],
    ['agents', 'Agent·e·s de la ville'],
    ['aide soignante', 'Aide-soignants'],
    ['sirene', 'S.I.R.E.N.E.'],
    ['hopital', 'Hôpitaux publics'],
    ['Straße', 'Straßen und Brücken'],
    ['strasse', 'Straßen und Brücken'],
    // A compound by its beginning, and one that the title writes apart.
    ['Grund', 'Grundwasser Messstellen'],
    ['Grundwassermessstellen', 'Grundwasser Messstellen'],
    ['poblaciones', 'Población de los municipios'],
    ['municipio', 'Población de los municipios'],
    ['servizio', 'Elenco dei servizi'],
    ['população', 'Populações e imagens'],
    ['imagem', 'Populações e imagens'],
    ['gemeenten', 'Bevolking per gemeente'],
    ['人口', '東京都の人口統計データ'],
    ['データ', '東京都の人口統計データ'],
    ['東', '東京都の人口統計データ'],
    ['بيانات', 'البيانات المفتوحة للمدن'],
    ['المدن', 'البيانات المفتوحة للمدن'],
    ['ประเทศ', 'ประชากรของประเทศไทย'],
    ['населен', 'Население города'],
    ['ποιοτητα', 'Ποιότητα αέρα'],
  ])('“%s” finds “%s”', async (query, title) => {
    expect(await (await over(TITLES)).first(query)).toBe(title);
  });

  it('keeps marché and marche apart for who types the accent', async () => {
    const { first } = await over(['Marché couvert', 'Marche couverte', 'Marché couvert (bis)']);
    expect(await first('marché')).toMatch('Marché');
    const used = sampleRecord('used', { title: 'Marche couverte', views: 900 });
    const catalogue = await over([used, 'Marché couvert']);
    expect(await catalogue.first('marche')).toBe('used');
    expect(await catalogue.first('marché')).toBe('Marché couvert');
  });
});

describe('compounds', () => {
  it.each([
    ['opendamir', 'Open DAMIR : base complète'],
    ['Open damir', 'OpenDAMIR'],
    ['géo fla', 'GEOFLA'],
    ['geofla', 'Géo FLA départements'],
    ['transportscolaire paris', 'Transport scolaire à Paris'],
  ])('“%s” finds “%s”', async (query, title) => {
    const { first } = await over([
      title,
      'Base complète',
      'Open data',
      'Paris',
      'Transport de fla',
    ]);
    expect(await first(query)).toBe(title);
  });

  it('are written apart in what is understood', async () => {
    const { ask } = await over(['Transport scolaire', 'Transport']);
    expect((await ask('transportscolaire')).corrected).toBe('transport scolaire');
  });
});

describe('typos', () => {
  const COMMON = Array.from({ length: 60 }, (_, i) => `Restriction de l’eau numéro ${i + 1000}`);

  it('are corrected although somebody made the same one', async () => {
    const { ask } = await over([...COMMON, 'Relevé : restricsion']);
    const { hits } = await ask('restricsion');
    expect(hits[0]!.record.id).toBe('Relevé : restricsion');
    expect(hits.length).toBeGreaterThan(5);
  });

  it('in a rare word do not lead to short titles about the common one', async () => {
    const { first } = await over([...COMMON, 'Eau', 'Analyses de cyanobactéries dans l’eau']);
    expect(await first('eau cyanobactreies')).toBe('Analyses de cyanobactéries dans l’eau');
    expect(await first('cyanobcateries eau')).toBe('Analyses de cyanobactéries dans l’eau');
  });

  it('are not looked for in numbers', async () => {
    const { all } = await over(['Comptes 2016', 'Comptes 2018']);
    expect((await all('comptes 2016'))[0]).toBe('Comptes 2016');
    expect(await all('2017')).toEqual([]);
  });
});

it('asks for the year, not for the use', async () => {
  const used = { views: 5_000_000, reuses: 500 };
  const { first } = await over([
    sampleRecord('2018', { title: 'Budget primitif 2018', description: 'Après 2016', ...used }),
    sampleRecord('2016', { title: 'Budget primitif 2016', description: 'Avant 2018' }),
  ]);
  expect(await first('budget primitif 2016')).toBe('2016');
  expect(await first('budget 2016')).toBe('2016');
});

it('finds long titles by their initials, behind those that say them', async () => {
  const { all } = await over([
    'Base de données nationale des bâtiments - version 2',
    'La BDNB expliquée',
    'Base de données',
    'Demandes de valeurs foncières',
  ]);
  expect(await all('bdnb')).toEqual([
    'La BDNB expliquée',
    'Base de données nationale des bâtiments - version 2',
  ]);
  expect(await all('DVF')).toEqual(['Demandes de valeurs foncières']);
});

describe('quotes and minus', () => {
  const TITLES = ['Plan local', 'Local du plan', 'Plan de la commune', 'Communes'];

  it('keep to the phrase', async () => {
    const { ask, all } = await over(TITLES);
    expect(await all('"plan local"')).toEqual(['Plan local']);
    expect(await all('« PLAN DE LA COMMUNE »')).toEqual(['Plan de la commune']);
    expect(await all('local "plan de la commune"')).toEqual(['Plan de la commune']);
    expect((await ask('"plan local"')).total).toBe(1);
  });

  it('leave out what is excluded', async () => {
    const { all } = await over(TITLES);
    expect((await all('plan -commune')).sort()).toEqual(['Local du plan', 'Plan local']);
    expect((await all('plan -"plan local"')).sort()).toEqual([
      'Local du plan',
      'Plan de la commune',
    ]);
    expect(await all('-plan')).toEqual([]);
  });

  it('take words in quotes as they are', async () => {
    const { all } = await over(TITLES);
    expect(await all('"communes"')).toEqual(['Communes']);
    expect(await all('"commun"')).toEqual([]);
  });
});

describe('when nothing is found', () => {
  it('offers what finds something', async () => {
    const { ask } = await over(['Qualité de l’eau', 'Hydrogéologie', 'Plan local']);
    for (const query of [
      'hidrojeolojie',
      'hydrogeomorphopsy',
      '"local plan"',
      '-plan',
      'qualyteeh',
    ]) {
      const { hits, nearest } = await ask(query);
      expect(hits).toEqual([]);
      expect(nearest.length, query).toBeGreaterThan(0);
      expect(nearest.length).toBeLessThanOrEqual(5);
      for (const other of nearest) expect((await ask(other)).hits.length).toBeGreaterThan(0);
    }
    expect((await ask('xqzw')).nearest).toEqual([]);
    expect((await ask('eau')).nearest).toEqual([]);
  });
});

describe('use', () => {
  const WORDS = ['eau', 'plan', 'commune', 'air', 'bruit', 'budget'];
  const words = fc.array(fc.constantFrom(...WORDS, 'de', '2016'), { minLength: 1, maxLength: 4 });
  const records = fc.array(
    fc.record({ title: words, description: words, views: fc.constantFrom(0, 1e4, 1e7) }),
    { minLength: 1, maxLength: 25 },
  );

  it('never comes before a title that is what was typed', async () => {
    await fc.assert(
      fc.asyncProperty(records, fc.nat(24), async (list, pick) => {
        const { ask } = await over(
          list.map(({ title, description, views }, i) =>
            sampleRecord(`${i}`, {
              title: title.join(' '),
              description: description.join(' '),
              views,
            }),
          ),
        );
        const query = list[pick % list.length]!.title.join(' ');
        if (tokens(query).every((word) => word === 'de')) return;
        const { hits } = await ask(query.toUpperCase());
        const titles = hits.map(({ record }) => tokens(record.title));
        const telling = new Set(tokens(query).filter((word) => word !== 'de'));
        // One or two words are as often a subject as a name: one title that says them, too, may
        // come before.
        const mayWait =
          telling.size <= 2 && [...telling].every((word) => titles[0]!.includes(word));
        const [first] = titles
          .slice(0, mayWait ? 2 : 1)
          .filter((words) => `${words}` === `${tokens(query)}`);
        expect(first).toBeDefined();
      }),
      { numRuns: 60 },
    );
  });
});

describe('any input', () => {
  it.each([
    ['empty', ''],
    ['one letter', 'e'],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['ten thousand letters in words', 'eau plann '.repeat(1000)],
    ['small words only', 'de la le les'],
    ['punctuation', '?!… --- """ «» () [] {}'],
    ['emoji', '👩‍🚀🚰'],
    ['half a character', '\ud83d eau \udc00'],
    ['an expression', '.*(eau|[a-z]+)?$ ^\\w{3}'],
    ['a prototype', '__proto__ constructor toString hasOwnProperty'],
    ['a term of our own', '@i:plu @p:1'],
    ['controls', '\u0000\u0007\u202e eau'],
    ['marks', '\u0301\u0301\u0301'],
  ])('is answered: %s', async (_, query) => {
    const { ask } = await over(['Qualité de l’eau', 'Plan local d’urbanisme', 'constructor']);
    const answer = await ask(query);
    expect(answer.hits.length).toBeLessThanOrEqual(10);
    expect(answer.nearest.length).toBeLessThanOrEqual(5);
    expect(answer.total).toBeGreaterThanOrEqual(answer.hits.length);
  });

  it('is answered, whatever it is', async () => {
    const { ask } = await over(['Qualité de l’eau', 'Plan local d’urbanisme']);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
        expect((await ask(query)).hits.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
