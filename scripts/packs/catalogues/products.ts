/**
 * Digital services of the French State and of what they are made, from the content of beta.gouv.fr:
 * https://github.com/betagouv/beta.gouv.fr.
 */

import { recordOf } from '../../../lib/catalogues/entries.ts';
import { plainText } from '../../../lib/catalogues/plain-text.ts';
import {
  addressOf,
  dayOf,
  descriptionOf,
  type Json,
  listOf,
  nameOf,
  namesOf,
  objectsOf,
  present,
  TAGS,
  titleOf,
} from '../../../lib/catalogues/values.ts';
import type { CatalogueRecord, Publisher } from '../../../lib/model.ts';
import { readFolder } from '../folder.ts';
import { FOLDERS, type SourceFolder } from '../sources.ts';
import { readFrontMatter } from '../yaml.ts';
import type { RecordPack } from './types.ts';

/** Who is behind services: sponsors and incubators by their paths, `organisations/ademe`. */
export type Bodies = ReadonlyMap<string, { name: string; acronym?: string }>;

/** Phases of a service that was given up; its domain may have a new owner since. */
export const ABANDONED = /^abandon/;

/** A person's name as the French write it on forms: what a person sponsors stays unsigned. */
const PERSON = /^\p{Lu}[\p{Ll}-]+ \p{Lu}{3,}$/u;

/** Parameters that count visitors, on nearly every address of the list. */
const COUNTING = /[?&](?:utm_|mtm_|pk_)[^#]*/;

/**
 * The record of a service; null for one without title.
 *
 * @param id name of its file, without ending.
 * @param head its front matter.
 * @param body text below it, Markdown.
 */
export function recordFromService(
  id: string,
  head: Json,
  body: string,
  bodies: Bodies,
): CatalogueRecord | null {
  const title = titleOf(head.title);
  if (!title) return null;
  const phases = objectsOf(head.phases)
    .map(({ name, start }) => ({ name: nameOf(name), start: dayOf(start) ?? '' }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const phase = phases.at(-1)?.name;
  const sponsors = sponsorsOf(head).flatMap((path) => {
    const known = bodies.get(path);
    return known ? [{ id: path, ...known }] : [];
  });
  const mission = nameOf(head.mission, Number.POSITIVE_INFINITY) ?? '';
  const site = ABANDONED.test(phase ?? '') ? undefined : websiteOf(head.link);
  return recordOf({
    kind: 'code',
    catalogue: 'betagouv',
    id,
    title,
    url: `https://beta.gouv.fr/startups/${encodeURIComponent(id)}.html`,
    ...present('publisher', publisherOf(sponsors, head, bodies)),
    tags: [
      ...new Set([
        ...namesOf(head.thematiques, TAGS),
        ...sponsors.flatMap(({ name, acronym }) => [name, ...(acronym ? [acronym] : [])]),
      ]),
    ].slice(0, TAGS),
    description: descriptionOf(`${mission.replace(/[.\s]*$/, '.')}\n\n${body}`),
    ...present('created', phases.find(({ start }) => start !== '')?.start),
    code: {
      form: 'product',
      ...present('repository', websiteOf(head.repository)),
      ...present('site', site),
      ...present('phase', phase),
    },
  });
}

/** Paths of the organisations that sponsor a service: `organisations/ademe`. */
export const sponsorsOf = (head: Json): string[] =>
  listOf(head.sponsors).flatMap((path) =>
    typeof path === 'string' ? [path.trim().replace(/^\//, '')] : [],
  );

function publisherOf(
  sponsors: (Publisher & { acronym?: string })[],
  head: Json,
  bodies: Bodies,
): Publisher | undefined {
  const [first] = sponsors;
  if (first) return { id: first.id, name: first.name };
  const id = `incubators/${nameOf(head.incubator) ?? ''}`;
  const incubator = bodies.get(id);
  return incubator && { id, name: incubator.name };
}

/** An address; some are written with HTML's entities, some without their scheme. */
function websiteOf(written: unknown): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  const address = plainText(written).replace(COUNTING, '');
  return addressOf(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
}

/** Organisations and incubators, by their paths. */
export function readBodies(sources: SourceFolder): Map<string, { name: string; acronym?: string }> {
  const bodies = new Map<string, { name: string; acronym?: string }>();
  for (const kind of ['organisations', 'incubators']) {
    for (const [id, text] of readFolder(sources, 'beta', `_${kind}`)) {
      const { head } = readFrontMatter(text) ?? {};
      const name = nameOf(head?.name ?? head?.title);
      if (name && !PERSON.test(name))
        bodies.set(`${kind}/${id}`, { name, ...present('acronym', nameOf(head?.acronym)) });
    }
  }
  return bodies;
}

/** The pack `products-fr`. */
export async function buildProducts(sources: SourceFolder): Promise<RecordPack> {
  const bodies = readBodies(sources);
  const files = readFolder(sources, 'beta', '_startups');
  const records = files.flatMap(([id, text]) => {
    const read = readFrontMatter(text);
    return (read && recordFromService(id, read.head, read.body, bodies)) ?? [];
  });
  const having = (fact: 'site' | 'repository') => records.filter(({ code }) => code?.[fact]).length;
  return {
    described: {
      name: 'products-fr',
      title: 'Services numériques de beta.gouv.fr',
      licence: 'Licence Ouverte / Open Licence version 2.0',
      attribution: `DINUM, beta.gouv.fr, ${FOLDERS.beta.date}`,
      homepage: 'https://beta.gouv.fr/startups/',
      sourceDate: FOLDERS.beta.date,
      counts: {
        rows: files.length,
        records: records.length,
        unreadable: files.length - records.length,
        withSite: having('site'),
        withRepository: having('repository'),
        abandonedKept: records.filter(({ code }) => ABANDONED.test(code?.phase ?? '')).length,
      },
    },
    records,
    french: true,
  };
}
