/** Records that somebody wrote to do harm, or by mistake; identifiers stay as they were. */

type Json = Record<string, unknown>;

const MEGABYTE = 1_048_576;
const MARKUP = '<img src=x onerror="alert(1)"><script>alert(1)</script>&lt;b&gt;gras';
const CONTROLS = 'a\u0000b\u0007c\u001bd\u007fe\u0085f\u2028g\u202eh\u200bi\ufeffj\ud800k\r\n\tl';
const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:secret@evil.example/',
  '//evil.example/',
  'file:///etc/passwd',
  'https://evil.example/\u0000',
];
const DATES = ['0000-00-00T00:00:00', '9999-12-31T23:59:59', '0001-01-01', '31/02/2025', 'hier'];
/** Nine of nine of nine: small as a text, a billion entries when aliases are followed. */
const ALIASES = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat([...'bcdefghi'].map((name, i) => aliasLine(name, 'abcdefgh'[i]!)))
  .join('\n');

function aliasLine(name: string, before: string): string {
  return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
}

const KEPT = /^(?:@?id|_id|identifier|dataset_id|lars|document_number|slug|@type|fn)$/;
const isAddress = (text: string) => /^https?:\/\//.test(text);
const isDate = (text: string) => /^\d{4}[-/]\d\d[-/]\d\d/.test(text);

type Change = (value: unknown, key: string) => unknown;
const texts =
  (make: (text: string) => unknown): Change =>
  (value) =>
    typeof value === 'string' && !isAddress(value) && !isDate(value) ? make(value) : value;

/** Any of these, always the same for a value under a key. */
const one = (list: string[], value: string, key: string) =>
  list[(value.length + key.length) % list.length];

/** What is done to each value of a record, one way for one record. */
const CHANGES: Change[] = [
  texts(() => MARKUP),
  (value, key) =>
    typeof value === 'string' && isAddress(value) ? one(ADDRESSES, value, key) : value,
  texts(() => CONTROLS),
  (value, key) => (typeof value === 'string' && isDate(value) ? one(DATES, value, key) : value),
  (value) => (typeof value === 'number' ? -1e308 : value),
  // Other types than those that were agreed on.
  texts((text) => text.length),
  texts((text) => ({ toString: text, length: 1e9 })),
  (value) => (Array.isArray(value) ? 'not a list' : value),
  (value) => (typeof value === 'string' && isAddress(value) ? [value] : value),
  (value, key) => (key === 'publiccodeYml' ? ALIASES : value),
  () => null,
];

/** A title of 1 MB, or a name where there are no titles; one in a record. */
function longTitle(record: Json): Change {
  const written = JSON.stringify(record);
  const title = ['title', 'titre', 'name'].find((key) => written.includes(`"${key}":`));
  let done = false;
  return (value, key) => {
    if (done || key !== title) return value;
    done = true;
    return 'titre '.repeat(MEGABYTE / 6);
  };
}

/** The same records, each spoilt in its own way, and some that are none. */
export function hostileRecords(records: Json[], key: string): unknown[] {
  const ways = CHANGES.length + 1;
  const spoilt = records.map((record, i) =>
    changed(record, CHANGES[i % ways] ?? longTitle(record), ''),
  );
  const strange: unknown[] = [
    null,
    'a text',
    42,
    [],
    {},
    { ...records[0], __prototype__: { polluted: true }, constructor: { prototype: {} } },
    nested(400),
  ];
  return [...spoilt, ...strange, ...(key === '@graph' ? CYCLE : [])];
}

/** A catalogue in a dataset in the catalogue. */
const CYCLE = [
  {
    '@id': 'urn:cycle:a',
    '@type': ['dcat:Dataset', 'dcat:Catalog'],
    'dct:title': { '@id': 'urn:cycle:a' },
    'dct:publisher': { '@id': 'urn:cycle:b' },
    'dcat:dataset': { '@id': 'urn:cycle:b' },
    'dcat:distribution': [{ '@id': 'urn:cycle:b' }, { '@id': 'urn:cycle:missing' }],
  },
  {
    '@id': 'urn:cycle:b',
    '@type': ['dcat:Dataset', 'dcat:Distribution', 'foaf:Agent'],
    'dct:title': { '@id': 'urn:cycle:b' },
    'foaf:name': { '@id': 'urn:cycle:a' },
    'dct:isPartOf': { '@id': 'urn:cycle:a' },
    'dcat:distribution': { '@id': 'urn:cycle:a' },
  },
];

function changed(value: unknown, change: Change, key: string): unknown {
  if (KEPT.test(key)) return value;
  const other = key === '' ? value : change(value, key);
  if (other !== value) return other;
  if (Array.isArray(value)) return value.map((entry) => changed(entry, change, `${key} entry`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [name, changed(below, change, name)]),
  );
}

const nested = (depth: number): Json =>
  Array.from({ length: depth }).reduce<Json>((inner) => ({ title: inner }), { title: 'deep' });

/** A table with rows that its head does not announce, ending inside of quotes. */
export function hostileTable(table: string): string {
  const [head = '', first = '', ...rest] = table.split('\r\n');
  const delimiter = head.includes(';') ? ';' : ',';
  const cells = head.split(delimiter);
  const row = (text: string) => cells.map(() => `"${text.replaceAll('"', '""')}"`).join(delimiter);
  const wide = row('x').repeat(20).replaceAll('""', `"${delimiter}"`);
  const rows = [MARKUP, ADDRESSES[0]!, CONTROLS, '=cmd|calc', '__proto__'];
  return [
    head,
    ...rows.map(row),
    wide,
    `"${'x'.repeat(MEGABYTE)}"`,
    '',
    first,
    ...rest,
    '"never closed',
  ].join('\r\n');
}
