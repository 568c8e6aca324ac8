/** Checks of references to law that need no more than the reference itself. */
import type { Checked } from './verdict.ts';

/**
 * Acts of the Union that another has replaced, with the day from which. Each line is in the repealing
 * act itself: 2016/679 art. 94, 2019/1024 art. 19, 2018/1725 art. 99, 2024/1689 changes none of these.
 */
const REPLACED_EU: Record<string, { by: string; on: string }> = {
  '31995L0046': { by: '32016R0679', on: '2018-05-25' },
  '32003L0098': { by: '32019L1024', on: '2021-07-17' },
  '32001R0045': { by: '32018R1725', on: '2018-12-11' },
};

export const eurLex = (celex: string): string =>
  `https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:${encodeURIComponent(celex)}`;

/** An act of the Union: replaced where the table says so, else well formed. */
export function checkEuAct(celex: string): Checked {
  const replaced = REPLACED_EU[celex];
  if (replaced) {
    return {
      verdict: 'superseded',
      reason: 'replaced-by',
      evidence: { what: 'table', of: replaced.by, url: eurLex(replaced.by), date: replaced.on },
      confidence: 0.99,
      better: eurLex(replaced.by),
    };
  }
  const year = Number(celex.slice(1, 5));
  const isPast = year >= 1950 && year <= new Date().getUTCFullYear();
  return isPast
    ? wellFormed(eurLex(celex))
    : { verdict: 'wrong-form', reason: 'year', evidence: { what: 'form' }, confidence: 0.9 };
}

const wellFormed = (url?: string): Checked => ({
  verdict: 'well-formed',
  reason: 'form',
  evidence: { what: 'form', ...(url && { url }) },
  confidence: 0.9,
});

/** A French act: its number begins with the year of its signature. */
export function checkFrenchAct(value: string): Checked {
  const [type = '', ...rest] = value.split(' ');
  const date = rest.find((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
  const number = rest.find((part) => part !== date);
  const year = /^(\d{4})-\d+$/.exec(number ?? '')?.[1];
  const numbered = ['loi', 'ordonnance', 'decret'].includes(type);
  if (numbered && year && date && Math.abs(Number(date.slice(0, 4)) - Number(year)) > 1) {
    return {
      verdict: 'wrong-form',
      reason: 'number-and-date',
      evidence: { what: 'form', of: `${year} / ${date.slice(0, 4)}` },
      confidence: 0.95,
    };
  }
  return wellFormed();
}

const ID = /(?:LEGI|JORF)(?:ARTI|TEXT|SCTA)\d{12}/;
const ADDRESSES: [RegExp, (id: string) => string][] = [
  [/^LEGIARTI/, (id) => `https://www.legifrance.gouv.fr/codes/article_lc/${id}`],
  [/^LEGITEXT/, (id) => `https://www.legifrance.gouv.fr/loda/id/${id}`],
  [/^JORFTEXT/, (id) => `https://www.legifrance.gouv.fr/jorf/id/${id}`],
];

/** A link to Légifrance: pinned to a past day, at an address of before 2020, or in order. */
export function checkLegifrance(href: string): Checked {
  const url = new URL(href);
  const written = url.pathname + url.search;
  const id = ID.exec(written)?.[0];
  const better = id && ADDRESSES.find(([begins]) => begins.test(id))?.[1](id);
  const found = { ...(better && { better }) };
  const pinned =
    /[?&]dateTexte=(\d{4})(\d{2})(\d{2})/.exec(url.search) ??
    /\/(\d{4})-(\d{2})-(\d{2})\/?$/.exec(url.pathname);
  if (pinned) {
    const [, year, month, day] = pinned;
    return {
      verdict: 'pinned',
      reason: 'version-of',
      evidence: { what: 'address', date: `${year}-${month}-${day}` },
      confidence: 0.97,
      ...found,
    };
  }
  // The site was rebuilt in 2020: addresses ending in `.do` are kept, for how long nobody says.
  if (/\.do(?:;|$)/.test(url.pathname) || /jsessionid/i.test(written)) {
    return {
      verdict: 'moved',
      reason: 'old-address',
      evidence: { what: 'address' },
      confidence: 0.97,
      ...found,
    };
  }
  return wellFormed(href);
}
