/** What is found out about bodies once all hosts and records are known: publishers, parents, places. */
import { join } from 'node:path';
import type { PublicBody } from '../../lib/model.ts';
import type { HostEntry } from '../../lib/sites/table.ts';
import { readAreas } from './areas.ts';
import { withPlace } from './body-areas.ts';
import { createRunHosts, matchPublishers, withPublishers } from './body-publishers.ts';
import { doubtfulBodies, readDecisions } from './doubtful-bodies.ts';
import type { Groups } from './groups.ts';
import { readAreaNames, withBodyParents } from './parents.ts';
import type { PublisherFacts } from './publishers.ts';
import type { SourceFolder } from './sources.ts';

/** Completes bodies, without changing their numbers. */
export interface Enrich {
  (bodies: readonly PublicBody[], entries: readonly HostEntry[]): PublicBody[];
  /** Lines for `data/body-publishers.tsv` of what was doubtful the last time. */
  doubtful(): string[];
}

/**
 * Prepares it.
 *
 * @param data folder of the hand-kept files.
 */
export async function createEnrich(
  sources: SourceFolder,
  data: string,
  publishers: readonly PublisherFacts[],
  groups: Groups,
): Promise<Enrich> {
  const areas = await readAreas(sources, groups);
  const names = await readAreaNames(sources);
  const decisions = readDecisions(join(data, 'body-publishers.tsv'));
  let doubtful: () => string[] = () => [];
  const enrich = (bodies: readonly PublicBody[], entries: readonly HostEntry[]) => {
    const hostsOf = hostsByBody(entries);
    const hosts = createRunHosts(entries);
    const matches = matchPublishers(publishers, bodies, areas, hosts);
    const known = withPublishers(bodies, matches, decisions, hosts);
    doubtful = () => doubtfulBodies(publishers, known, matches, decisions, hostsOf);
    return withBodyParents(known, areas, names, hostsOf).map((body) => withPlace(body, areas));
  };
  return Object.assign(enrich, { doubtful: () => doubtful() });
}

/** Hosts by the number of their body, the shortest first. */
function hostsByBody(entries: readonly HostEntry[]): Map<number, string[]> {
  const hosts = new Map<number, string[]>();
  for (const { body, host } of entries) {
    if (body >= 0) hosts.set(body, [...(hosts.get(body) ?? []), host]);
  }
  for (const list of hosts.values()) {
    list.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  }
  return hosts;
}
