/**
 * A table that somebody keeps on data.gouv.fr: a permanent address redirects to the file of the day.
 * The columns are those of the petitions to the Assemblée nationale.
 */
import { csvTable, isoDay, type Speaker } from '../ask.ts';
import type { Item } from '../item.ts';

const COLUMNS = ['titre', 'nb_votes', 'description', 'url', 'identifiant', 'date_publication'];

export const hostedCsv: Speaker = {
  software: 'hosted-csv',
  kinds: { consultation: 1 },
  form: 'number',
  cors: true,
  speak(ask, { truth }) {
    const file = `/resources/petitions/${isoDay(truth.changedAt()).replaceAll('-', '')}/petitions.csv`;
    if (/^\/api\/1\/datasets\/r\/[0-9a-f-]{36}$/.test(ask.path))
      return { status: 302, body: '', headers: { location: `${ask.base}${file}` } };
    if (ask.path !== file) return null;
    const collection = truth.in('consultation');
    return {
      type: 'text/csv; charset=utf-8',
      dated: true,
      body: csvTable(
        COLUMNS,
        collection.list({ order: '-created' }),
        (index) => row(collection.at(index)),
        { bom: true, quoteAll: false },
      ),
    };
  },
};

const row = (item: Item) => ({
  titre: item.title,
  nb_votes: item.views,
  // Lines, quotes and semicolons inside a cell, as people write them.
  description: `${item.description}\nIls demandent : "un débat" ; une réponse.`,
  url: `https://petitions.example.org/initiatives/i-${item.id}`,
  identifiant: item.id,
  date_publication: isoDay(item.created),
});
