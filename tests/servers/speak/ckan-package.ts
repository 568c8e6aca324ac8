/** A package of CKAN. Its dates are UTC without saying so. */
import { iso, markdown } from '../ask.ts';
import { idOf } from '../ids.ts';
import type { Item } from '../item.ts';

/** `2019-12-05T13:09:59.495000`, without a zone. */
export const naive = (ms: number) => iso(ms).replace('Z', '000');

/** In the words of `package_show`. */
export function ckanPackage(item: Item, base: string) {
  const { licence, publisher } = item;
  return {
    author: publisher?.name ?? null,
    author_email: null,
    creator_user_id: '00000000-0000-4000-a000-000000000001',
    id: item.id,
    isopen: licence !== undefined,
    license_id: licence?.id ?? 'notspecified',
    license_title: licence?.title ?? 'License not specified',
    ...(licence && { license_url: licence.url }),
    maintainer: null,
    maintainer_email: null,
    metadata_created: naive(item.created),
    metadata_modified: naive(item.modified),
    name: item.slug,
    notes: markdown(item.description),
    num_resources: item.formats.length,
    num_tags: item.tags.length,
    organization: publisher
      ? {
          id: publisher.id,
          name: publisher.slug,
          title: publisher.name,
          type: 'organization',
          description: '',
          image_url: '',
          created: '2015-03-02T09:00:00.000000',
          is_organization: true,
          approval_status: 'approved',
          state: 'active',
        }
      : null,
    owner_org: publisher?.id ?? null,
    private: false,
    state: 'active',
    title: item.title,
    type: 'dataset',
    url: item.address,
    version: null,
    extras: [
      { key: 'frequency', value: item.frequency },
      { key: 'spatial', value: item.place?.name ?? '' },
    ],
    groups: [],
    resources: item.formats.map((format, position) => ({
      cache_url: null,
      created: naive(item.created),
      datastore_active: format === 'csv',
      description: '',
      format: format.toUpperCase(),
      hash: '',
      id: idOf('uuid', position + 2, item.index, () => ''),
      last_modified: naive(item.modified),
      mimetype: null,
      name: `${item.title} (${format})`,
      package_id: item.id,
      position,
      resource_type: null,
      size: null,
      state: 'active',
      url: `${base}/dataset/${item.slug}/resource/${position}.${format}`,
      url_type: null,
    })),
    tags: item.tags.map((name) => ({
      display_name: name,
      id: name,
      name,
      state: 'active',
      vocabulary_id: null,
    })),
    relationships_as_object: [],
    relationships_as_subject: [],
  };
}
