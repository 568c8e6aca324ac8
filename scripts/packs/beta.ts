/** Digital services of the French State, from the content of beta.gouv.fr. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicBody } from '../../lib/model.ts';
import { readHost } from './hosts.ts';
import { createUnambiguous } from './names.ts';
import type { Organisations } from './organisations.ts';

export const BETA_DATE = '2026-08-20';

const CONTENT = 'code/beta_gouv/content';

/**
 * The service behind each host, abandoned ones left out: their domains may have a new owner.
 * A service's datasets are those of the bodies that sponsor it.
 */
export function readBetaServices(
  path: string,
  organisations: Organisations,
): Map<string, PublicBody> {
  const sponsors = new Map<string, string>();
  for (const [id, head] of frontMatters(join(path, CONTENT, '_organisations'))) {
    sponsors.set(`/organisations/${id}`, scalar(head, 'name'));
  }
  const claimed = createUnambiguous<PublicBody>();
  const hosts = new Set<string>();
  for (const [id, head] of frontMatters(join(path, CONTENT, '_startups'))) {
    const read = readHost(scalar(head, 'link'));
    if (typeof read !== 'object' || /^\s*- name: abandon/m.test(head)) continue;
    const datagouv = [...head.matchAll(/^\s*- (\/organisations\/\S+)$/gm)].flatMap(([, sponsor]) =>
      organisations.named(sponsors.get(sponsor as string) ?? ''),
    );
    hosts.add(read.host);
    claimed.add(read.host, {
      name: scalar(head, 'title'),
      country: 'FRA',
      kind: 'service',
      ids: { beta: id, ...(datagouv.length > 0 ? { datagouv: [...new Set(datagouv)] } : {}) },
    });
  }
  const services = new Map<string, PublicBody>();
  for (const host of hosts) {
    const body = claimed.get(host);
    if (body) services.set(host, body);
  }
  return services;
}

/** The YAML head of each Markdown file of a folder, by file name without its ending. */
function frontMatters(folder: string): [id: string, head: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [file.slice(0, -3), /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? ''];
    });
}

/** A top-level value of one line: all that is needed of YAML here. */
function scalar(head: string, key: string): string {
  const written = new RegExp(`^${key}:[ \\t]*(.*)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  const quoted = /^(['"])(.*)\1$/.exec(written);
  return (quoted ? (quoted[2] as string).replaceAll("''", "'") : written).trim();
}
