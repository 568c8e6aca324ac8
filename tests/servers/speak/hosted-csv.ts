/**
 * Tables that somebody keeps on data.gouv.fr. A permanent address redirects to the petitions to the
 * Assemblée nationale, as they are that day; any dataset has the referrals to the Commission
 * nationale du débat public among its files. Of the latter's columns four are known; those of an
 * inventory of algorithms are the words of the official guide.
 */
import { csvTable, isoDay, isoOffset, json, type Reply, type Speaker, type World } from '../ask.ts';
import type { Item } from '../item.ts';

const PETITIONS = ['titre', 'nb_votes', 'description', 'url', 'identifiant', 'date_publication'];
const REFERRALS = [
  'Nom du projet/plan/programme',
  'Décision CNDP sur saisine',
  'Année décision CNDP',
  'Page web sur site CNDP',
];

const INVENTORY = ['Nom de l’algorithme', 'Administration', 'Finalité', 'Identifiant', 'URL'];
/** Permanent address of the inventory; any other one is that of the petitions. */
const INVENTORY_ID = '00000000-0000-4000-8000-000000000a19';

export const hostedCsv: Speaker = {
  software: 'hosted-csv',
  kinds: { consultation: 1 },
  form: 'number',
  cors: true,
  speak(ask, world) {
    const { truth } = world;
    const folder = `/resources/${isoDay(truth.changedAt()).replaceAll('-', '')}`;
    const [, permanent] = /^\/api\/1\/datasets\/r\/([0-9a-f-]{36})$/.exec(ask.path) ?? [];
    if (permanent) {
      const file = permanent === INVENTORY_ID ? 'inventaire.csv' : 'petitions.csv';
      return { status: 302, body: '', headers: { location: `${ask.base}${folder}/${file}` } };
    }
    if (/^\/api\/1\/datasets\/[0-9a-f]{24}\/$/.test(ask.path))
      return json({ resources: resources(`${ask.base}${folder}`, truth.changedAt()) });
    if (ask.path === `${folder}/petitions.csv`) return table(world, PETITIONS, petition);
    if (ask.path === `${folder}/saisines.csv`) return table(world, REFERRALS, referral);
    if (ask.path === `${folder}/inventaire.csv`) return table(world, INVENTORY, algorithm);
    return null;
  },
};

/** A note, the table of last year, and the table. */
const resources = (folder: string, changedAt: number) => [
  { id: 'a', format: 'pdf', url: `${folder}/notice.pdf`, last_modified: isoOffset(changedAt) },
  { id: 'b', format: 'csv', url: `${folder}/ancien.csv`, last_modified: isoOffset(0) },
  { id: 'c', format: 'csv', url: `${folder}/saisines.csv`, last_modified: isoOffset(changedAt) },
];

function table(
  { truth }: World,
  columns: string[],
  rowOf: (item: Item) => Record<string, unknown>,
): Reply {
  const collection = truth.in('consultation');
  const places = collection.list({ order: '-created' });
  return {
    type: 'text/csv; charset=utf-8',
    dated: true,
    body: csvTable(columns, places, (index) => rowOf(collection.at(index)), {
      bom: true,
      quoteAll: false,
    }),
  };
}

const DECISIONS = ['Débat public', 'Concertation préalable avec garant', 'Non lieu'];

const referral = (item: Item) => ({
  'Nom du projet/plan/programme': item.title,
  'Décision CNDP sur saisine': DECISIONS[item.index % 3],
  'Année décision CNDP': new Date(item.created).getUTCFullYear(),
  'Page web sur site CNDP': `https://www.debatpublic.example/${item.slug}`,
});

const algorithm = (item: Item) => ({
  'Nom de l’algorithme': item.title,
  Administration: item.publisher?.name ?? '',
  Finalité: item.description,
  Identifiant: item.id,
  URL: `https://algorithmes.example.org/${item.slug}`,
});

const petition = (item: Item) => ({
  titre: item.title,
  nb_votes: item.views,
  // Lines, quotes and semicolons inside a cell, as people write them.
  description: `${item.description}\nIls demandent : "un débat" ; une réponse.`,
  url: `https://petitions.example.org/initiatives/i-${item.id}`,
  identifiant: item.id,
  date_publication: isoDay(item.created),
});
