import fc from 'fast-check';
import { type Flag, JURISDICTIONS, STEP_KINDS, WANTED_KINDS } from '../../../lib/requests/flag.ts';
import { flagOf } from '../../../lib/requests/read-flag.ts';

/** A flag by a number. */
export function flag(n: number, more: Partial<Flag> = {}): Flag {
  const made = flagOf({
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    created: 1_760_000_000_000 + n,
    modified: 1_760_000_000_000 + n,
    wanted: WANTED_KINDS[n % WANTED_KINDS.length],
    title: `Arrêtés en vigueur ${n}`,
    note: '',
    jurisdiction: 'FR',
    body: { name: 'Préfecture de la Drôme', site: 'https://www.drome.gouv.fr/' },
    evidence: {
      url: `https://www.drome.gouv.fr/secheresse/${n}#tableau`,
      title: 'Sécheresse',
      at: 1_760_000_000_000,
      language: 'fr',
      element: 'Arrêtés en vigueur',
      searched: [
        { where: 'data.gouv.fr', words: 'arrêtés sécheresse', at: 1_760_000_000_000, found: 3 },
      ],
    },
    hash: String(n).padStart(64, '0'),
    steps: [],
    ...more,
  });
  if (!made) throw new Error(`flag ${n}`);
  return made;
}

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\'<>[]{}\\,;#`|*_ é') }),
);
const name = text.filter((one) => one.trim() !== '');
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const day = fc.constantFrom('2026-01-25', '1999-12-31', '2024-02-29', '2026-03-31');
// Few, so that ties are met.
const time = fc.constantFrom(0, 1_760_000_000_000, 1_760_000_000_001, 1_790_000_000_000);
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

const step = fc.record({
  kind: fc.constantFrom(...STEP_KINDS),
  day,
  note: text,
  link: optional(url),
});
const searched = fc.record({
  where: name,
  words: text,
  at: time,
  found: fc.nat(1000),
  asOf: optional(day),
});

/** What was seen, by the identifier and the hash that stand for it. */
const seen = fc.record({
  url,
  title: text,
  at: time,
  language: optional(fc.constantFrom('fr', 'en')),
  selection: optional(text),
  element: optional(text),
  searched: fc.array(searched, { maxLength: 3 }),
});

const words = fc.record({
  modified: time,
  wanted: fc.constantFrom(...WANTED_KINDS),
  title: name,
  note: text,
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  body: optional(fc.record({ name: text, id: optional(text), site: optional(url) })),
  tracker: optional(fc.record({ status: text, url, day })),
  basis: optional(
    fc.record({ article: text, threshold: fc.constantFrom('met', 'to-check'), source: text }),
  ),
  letter: optional(fc.record({ subject: text, text, modified: time })),
  steps: fc.array(step, { maxLength: 3 }),
});

const flagFrom = (value: unknown): fc.Arbitrary<Flag> => {
  const read = flagOf(value);
  return read ? fc.constant(read) : fc.constant(flag(0));
};

/** Any flag that can be kept. */
export const anyFlag: fc.Arbitrary<Flag> = fc
  .tuple(fc.nat(9_999), seen, words)
  .chain(([n, evidence, rest]) => flagFrom({ ...flag(n), pictured: undefined, evidence, ...rest }));

/** Any list of flags without duplicates. */
export const anyFlags: fc.Arbitrary<Flag[]> = fc.uniqueArray(anyFlag, {
  selector: ({ id }) => id,
  maxLength: 6,
});

/**
 * Lists that have flags in common: the same identifiers, or the same evidence under another
 * identifier, with words, letters and steps of their own.
 */
export const kindred: fc.Arbitrary<Flag[]> = fc.uniqueArray(
  fc.tuple(fc.nat(5), words).map(([n, rest]) => {
    const base = flag(n, { hash: String(n >> 1).padStart(64, '0'), created: 1_760_000_000_000 });
    return flagOf({ ...base, ...rest }) ?? base;
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);
