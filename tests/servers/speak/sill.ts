/**
 * The French list of recommended free software, one file in two versions: `codegouvfr/catalogi`,
 * `api/src/rpc/start.ts` (addresses), `CompileData.ts` (keys).
 */
import { jsonList, type Speaker } from '../ask.ts';
import type { Item } from '../item.ts';

const FILES = new Set([
  '/api/sill.json',
  '/api/catalogi.json',
  '/api/v2/sill.json',
  '/api/v2/catalogi.json',
]);

export const sill: Speaker = {
  software: 'sill',
  kinds: { code: 1 },
  form: 'number',
  path: '/sill',
  cors: true,
  speak(ask, { truth }) {
    if (!FILES.has(ask.path)) return null;
    const collection = truth.in('code');
    // Software that is no longer recommended stays in the list.
    const places = collection.list({ order: 'created', archived: true });
    return { body: jsonList(places, (index) => wording(collection.at(index))), dated: true };
  },
};

const wording = (item: Item) => {
  const user = item.publisher?.name ?? 'DINUM';
  const external = {
    externalId: `Q${1000 + item.index}`,
    sourceSlug: 'wikidata',
  };
  return {
    id: Number(item.id),
    name: item.title,
    description: item.description,
    license: item.index % 2 === 0 ? 'GPL-3.0-or-later' : 'MIT',
    referencedSinceTime: item.created,
    updateTime: item.modified,
    isStillInObservation: item.index % 11 === 0,
    isFromFrenchPublicService: item.index % 4 === 0,
    isPresentInSupportContract: item.index % 5 === 0,
    doRespectRgaa: item.index % 3 === 0 ? null : false,
    softwareType: { type: 'cloud' },
    categories: ['Environnement'],
    keywords: item.tags,
    logoUrl: `https://files.example.org/${item.slug}.svg`,
    versionMin: '1',
    ...(item.archived !== undefined && {
      dereferencing: { reason: 'Plus maintenu', time: item.archived },
    }),
    ...external,
    softwareExternalData: {
      ...external,
      label: { fr: item.title },
      description: { fr: item.description },
      websiteUrl: item.address,
      url: item.address,
      sourceUrl: `https://github.com/${item.repository}`,
      codeRepositoryUrl: `https://github.com/${item.repository}`,
      license: 'MIT',
    },
    latestVersion: { semVer: `1.${item.index % 20}.0`, publicationTime: item.modified },
    userAndReferentCountByOrganization: { [user]: { userCount: 2, referentCount: 1 } },
    instances: item.index % 6 === 0 ? [{ publicUrl: item.address, organization: user }] : [],
    serviceProviders: [],
  };
};
