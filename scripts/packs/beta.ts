/** Digital services of the French State, from the content of beta.gouv.fr. */
import { nameOf, objectsOf } from '../../lib/catalogues/values.ts';
import type { PublicBody } from '../../lib/model.ts';
import { ABANDONED, type Bodies, sponsorsOf } from './catalogues/products.ts';
import { readFolder } from './folder.ts';
import { readHost } from './hosts.ts';
import { createUnambiguous } from './names.ts';
import type { Organisations } from './organisations.ts';
import type { SourceFolder } from './sources.ts';
import { readFrontMatter } from './yaml.ts';

/**
 * The service behind each host, abandoned ones left out: their domains may have a new owner.
 * A service's datasets and products are those of the bodies that sponsor it.
 */
export function readBetaServices(
  sources: SourceFolder,
  sponsors: Bodies,
  organisations: Organisations,
): Map<string, PublicBody> {
  const claimed = createUnambiguous<PublicBody>();
  const hosts = new Set<string>();
  for (const [, text] of readFolder(sources, 'beta', '_startups')) {
    const { head } = readFrontMatter(text) ?? {};
    if (!head || typeof head.link !== 'string') continue;
    const read = readHost(head.link.trim());
    const abandoned = objectsOf(head.phases).some(({ name }) => ABANDONED.test(nameOf(name) ?? ''));
    if (typeof read !== 'object' || abandoned) continue;
    const beta = sponsorsOf(head).filter((path) => sponsors.has(path));
    const datagouv = beta.flatMap((path) => organisations.named(sponsors.get(path)?.name ?? ''));
    hosts.add(read.host);
    claimed.add(read.host, {
      name: nameOf(head.title) ?? '',
      country: 'FRA',
      kind: 'service',
      ids: {
        ...(beta.length > 0 ? { beta } : {}),
        ...(datagouv.length > 0 ? { datagouv: [...new Set(datagouv)] } : {}),
      },
    });
  }
  const services = new Map<string, PublicBody>();
  for (const host of hosts) {
    const body = claimed.get(host);
    if (body) services.set(host, body);
  }
  return services;
}
