import fc from 'fast-check';
import { CITABLE_KINDS } from '../../../lib/citation/citable.ts';
import { type KeptItem, keptItem } from '../../../lib/reader/kept.ts';
import { placed } from '../../../lib/reader/list.ts';

/** An item of a page, by a short name. */
export function page(name: string, note = ''): KeptItem {
  const item = keptItem({
    kind: 'page',
    title: name,
    url: `https://www.drome.gouv.fr/${name}`,
    keptOn: '2026-01-25',
    note,
  });
  if (!item) throw new Error(name);
  return item;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\'<>[]{}\\,;# é') }),
);
const url = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  // Records that share an address.
  fc.constant('https://registre.fr/'),
);
const day = fc.constantFrom('2026-01-25', '1999-12-31', '2024-02-29');

/** Any item that can be kept. */
const item = fc
  .record(
    {
      kind: fc.constantFrom(...CITABLE_KINDS),
      title: text,
      url,
      keptOn: day,
      publisher: text,
      licence: text,
      date: day,
      language: fc.constantFrom('fr', 'en'),
      formats: fc.array(text, { maxLength: 4 }),
      repository: url,
      programmingLanguage: text,
      catalogue: fc.record({ id: text, title: text, record: text }),
      foundOn: fc.record({ url, title: text }),
      note: text,
    },
    { requiredKeys: ['kind', 'title', 'url', 'keptOn'] },
  )
  .map(keptItem)
  .filter((one) => one !== null);

/** Any dossier. */
export const items: fc.Arbitrary<KeptItem[]> = fc
  .uniqueArray(item, { selector: ({ key }) => key, maxLength: 8 })
  .map(placed);
