/** Where public bodies are, by their names: from the directories, and from what is kept by hand. */
import { join } from 'node:path';
import type { Territories } from '../../lib/places/locality.ts';
import { bodyNameKey } from '../../lib/text/body-name.ts';
import { tidy } from './authorities.ts';
import { readHandKept } from './hand-kept.ts';
import { createUnambiguous, familyOf } from './names.ts';
import type { SourceFolder } from './sources.ts';

/** In the hand-kept file: the whole country. */
const COUNTRY = 'FR';

/**
 * Reads them. A name that bodies of two départements bear tells nothing.
 *
 * @param data folder of the hand-kept files.
 */
export async function readTerritories(sources: SourceFolder, data: string): Promise<Territories> {
  const byHand = new Map(
    readHandKept(join(data, 'publisher-places.tsv')).map(({ publisher = '', place = '' }) => [
      bodyNameKey(publisher),
      place === COUNTRY ? null : place,
    ]),
  );
  const names = createUnambiguous<string>();
  const groups = createUnambiguous<string>();
  const add = (name: string, departement: string) => {
    // National bodies have their seats in a département too.
    const found = familyOf(name);
    if (!found) return;
    names.add(bodyNameKey(name), departement);
    if (found.family === 'epci' && found.rest.includes(' ')) groups.add(found.rest, departement);
  };
  for await (const { nom = '', siren = '' } of sources.rows('epci')) {
    // The SIREN of a group of communes of before 2010 is 24, then its département.
    if (siren.startsWith('24')) add(nom, siren.slice(2, 4));
  }
  for await (const { id = '', name = '' } of sources.rows('authorities')) {
    const insee = /-([0-9][0-9AB][0-9]{3})-\d+$/.exec(id)?.[1];
    if (!insee) continue;
    const departement = insee.startsWith('97') ? insee.slice(0, 3) : insee.slice(0, 2);
    const written = tidy(name);
    add(written, departement);
    // « Communauté de communes – Quatre Rivières – Dampierre »: the last part is its seat.
    const parts = written.split(' – ');
    if (parts.length > 2) add(parts.slice(0, -1).join(' – '), departement);
  }
  for await (const { departement = '', administration = '' } of sources.rows('disclosure')) {
    if (/^(?:\d\d|2[AB]|97\d)$/.test(departement)) add(administration, departement);
  }
  return (name) => {
    const key = bodyNameKey(name);
    const known = byHand.get(key);
    if (known !== undefined) return known;
    return names.get(key) ?? groups.get(familyOf(name)?.rest ?? key);
  };
}
