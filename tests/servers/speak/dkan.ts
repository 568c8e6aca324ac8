/**
 * DKAN on Drupal 7, which imitates a part of CKAN's interface: results are lists, dates are written
 * for people, and notes are HTML. What a real one answers is kept in `opendatateam/udata`,
 * `harvest/tests/ckan/data/dkan-french-w-license.json`.
 */
import { html, json, numberOf, refuse, type Speaker } from '../ask.ts';
import { idOf } from '../ids.ts';
import type { Item } from '../item.ts';

const DAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'];

/** `mar, 10/12/2019 - 09:23`. */
export function localDate(ms: number): string {
  const date = new Date(ms);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
  return `${DAYS[date.getUTCDay()]}, ${day} - ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

export const dkan: Speaker = {
  software: 'dkan',
  kinds: { dataset: 1 },
  form: 'uuid',
  cors: false,
  speak(ask, { truth }) {
    const [, name] = /^\/api\/3\/action\/(\w+)\/?$/.exec(ask.path) ?? [];
    const collection = truth.in('dataset');
    const answer = (result: unknown) =>
      json({ help: 'Return the metadata of a dataset and its resources.', success: true, result });
    if (name === 'package_list')
      return answer(collection.list({ order: 'title' }).map((index) => collection.at(index).id));
    if (name === 'current_package_list_with_resources') {
      const offset = numberOf(ask.query, 'offset', 0);
      const limit = numberOf(ask.query, 'limit', 10);
      const shown = collection.list({ order: '-modified' }).slice(offset, offset + limit);
      // A list in a list.
      return answer([shown.map((index) => dkanPackage(collection.at(index), ask.base))]);
    }
    if (name === 'package_show') {
      const item = collection.item(ask.query.get('id') ?? '');
      return item
        ? answer([dkanPackage(item, ask.base)])
        : refuse(404, { help: '', success: false, error: { message: 'Not found' } });
    }
    return null;
  },
};

const dkanPackage = (item: Item, base: string) => ({
  id: item.id,
  name: item.slug,
  title: item.title,
  author_email: 'opendata@example.org',
  maintainer: item.publisher?.name ?? '',
  maintainer_email: 'opendata@example.org',
  license_title: item.licence?.url ?? '',
  notes: html(item.description),
  url: `${base}/?q=dataset/${item.slug}`,
  state: 'Active',
  // Real ones say so of what everybody may read.
  private: true,
  revision_timestamp: localDate(item.modified),
  metadata_created: localDate(item.created),
  metadata_modified: localDate(item.modified),
  creator_user_id: '00000000-0000-4000-a000-000000000001',
  type: 'Dataset',
  resources: item.formats.map((format, number) => ({
    id: idOf('uuid', number + 2, item.index, () => ''),
    revision_id: '',
    url: `${base}/sites/default/files/${item.slug}.${format}`,
    description: html('Tableau des données'),
    format,
    state: 'Active',
    revision_timestamp: localDate(item.modified),
    name: `${item.slug}.${format}`,
    mimetype: format,
    size: '42 octets',
    created: localDate(item.created),
    last_modified: `Date changed  ${localDate(item.modified)}`,
  })),
  tags: item.tags.map((name) => ({ id: name, vocabulary_id: '2', name })),
  groups: [{ description: '', id: item.publisher?.id ?? '', title: item.publisher?.name ?? '' }],
});
