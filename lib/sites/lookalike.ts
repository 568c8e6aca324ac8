/**
 * Hosts made to be taken for an official one. Whole words of the host are compared, not parts of
 * them: on 35,742 genuine French public hosts the word rule flags 5, a substring rule 38
 * (`gouville-sur-mer.fr`, …).
 */
import type { SiteReason } from '../model.ts';
import { isUnder } from './host.ts';
import { decodeHost } from './punycode.ts';

export interface Lookalike {
  reason: Extract<SiteReason, 'mixed-scripts' | 'one-letter-away' | 'official-name-inside'>;
  /** The official domain that the host resembles, where the rule names one. */
  resembles?: string;
}

/** Words of official hosts that are imitated, and the domain to which they belong. */
const WORDS: Record<string, string> = {
  gouv: 'gouv.fr',
  gouvfr: 'gouv.fr',
  'gov-fr': 'gouv.fr',
  ameli: 'ameli.fr',
  impots: 'impots.gouv.fr',
  ants: 'ants.gouv.fr',
  antai: 'antai.gouv.fr',
  caf: 'caf.fr',
  cpf: 'moncompteformation.gouv.fr',
  urssaf: 'urssaf.fr',
  franceconnect: 'franceconnect.gouv.fr',
  'service-public': 'service-public.gouv.fr',
  'france-travail': 'francetravail.fr',
  francetravail: 'francetravail.fr',
  moncompteformation: 'moncompteformation.gouv.fr',
  amendes: 'amendes.gouv.fr',
  'crit-air': 'certificat-air.gouv.fr',
};

/** Domains so well known that one wrong letter is a trap rather than a coincidence. */
const SPELLED = ['gouv.fr', 'service-public.fr', 'service-public.gouv.fr', 'francetravail.fr'];

/** Genuine owners of the words above, other governments too: `gouv.nc` is New Caledonia's. */
const ALLOWED = [
  // Whoever has a name under one of these is no imitator.
  ...new Set(Object.values(WORDS)),
  'service-public.fr',
  'gouv.nc',
  'service-public.nc',
  'service-public.pf',
  'gouv.mc',
  'gouv.bj',
  'gouv.cd',
  'gouv.cg',
  'gouv.ci',
  'gouv.dj',
  'gouv.ga',
  'gouv.gn',
  'gouv.ht',
  'gouv.km',
  'gouv.mg',
  'gouv.ml',
  'gouv.mr',
  'gouv.ne',
  'gouv.rw',
  'gouv.sn',
  'gouv.td',
  'gouv.tg',
];

/**
 * Whether a host that no list names imitates an official one.
 *
 * @param host lower-case ASCII host.
 */
export function lookalike(host: string): Lookalike | null {
  const readable = decodeHost(host);
  if (readable.split('.').some(mixesScripts)) return { reason: 'mixed-scripts' };
  if (isUnder(host, ALLOWED)) return null;

  const plain = readable.normalize('NFD').replace(/\p{M}/gu, '');
  const labels = plain.split('.');
  const near = SPELLED.find((domain) => {
    const tail = labels.slice(-domain.split('.').length).join('.');
    return tail !== domain && isOneEditAway(tail, domain);
  });
  if (near) return { reason: 'one-letter-away', resembles: near };

  const words = plain.split(/[.-]/);
  const hyphenated = labels.join('-');
  for (const [word, domain] of Object.entries(WORDS)) {
    const inside = word.includes('-')
      ? `-${hyphenated}-`.includes(`-${word}-`)
      : words.includes(word);
    if (inside) {
      return { reason: 'official-name-inside', resembles: domain };
    }
  }
  return null;
}

/** Latin letters beside those of another script in one label: `gоuv` with a Cyrillic `о`. */
function mixesScripts(label: string): boolean {
  return /\p{Script=Latin}/u.test(label) && /(?!\p{Script=Latin})\p{L}/u.test(label);
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(a, start + 1) === rest(b, start + 1) ||
    rest(a, start + 1) === rest(b, start) ||
    rest(a, start) === rest(b, start + 1)
  );
}
