/** Checks of references to law that need no more than the reference itself. */
import type { Checked } from './verdict.ts';

/**
 * Acts of the Union that another has replaced, with the day from which. Each line is in the repealing
 * act itself: 2016/679 art. 94, 2019/1024 art. 19, 2018/1725 art. 99, 2014/24 art. 91, 2014/25
 * art. 107, 2003/4 art. 11, 2002/58 art. 19.
 */
const REPLACED_EU: Record<string, { by: string; on: string }> = {
  '31995L0046': { by: '32016R0679', on: '2018-05-25' },
  '32003L0098': { by: '32019L1024', on: '2021-07-17' },
  '32001R0045': { by: '32018R1725', on: '2018-12-11' },
  '32004L0018': { by: '32014L0024', on: '2016-04-18' },
  '32004L0017': { by: '32014L0025', on: '2016-04-18' },
  '31990L0313': { by: '32003L0004', on: '2005-02-14' },
  '31997L0066': { by: '32002L0058', on: '2003-10-31' },
};

export const eurLex = (celex: string): string =>
  `https://eur-lex.europa.eu/legal-content/AUTO/?uri=CELEX:${encodeURIComponent(celex)}`;

/**
 * An act of the Union: replaced where the table says so, else well formed.
 *
 * @param today the reader's day, `YYYY-MM-DD`: no act is of a year to come.
 */
export function checkEuAct(celex: string, today: string): Checked {
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
  const isPast = year >= 1950 && year <= Number(today.slice(0, 4));
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

/**
 * Acts of France that were repealed as a whole, each by an article of the act named beside it; only
 * such lines may be added as can be read there. Public procurement was codified on 1 April 2019:
 * ordonnance n° 2018-1074, art. 18, and décret n° 2018-1075, art. 14.
 */
const REPEALED_FR: Record<string, { by: string; on: string; url: string }> = {
  'ordonnance 2015-899': procurement('ordonnance n° 2018-1074', 'JORFTEXT000037695219'),
  'ordonnance 2016-65': procurement('ordonnance n° 2018-1074', 'JORFTEXT000037695219'),
  'decret 2016-360': procurement('décret n° 2018-1075', 'JORFTEXT000037696277'),
  'decret 2016-86': procurement('décret n° 2018-1075', 'JORFTEXT000037696277'),
};

function procurement(by: string, id: string) {
  return { by, on: '2019-04-01', url: `https://www.legifrance.gouv.fr/jorf/id/${id}` };
}

/** A French act: repealed where the table says so; its number begins with the year of its signature. */
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
  const repealed = REPEALED_FR[`${type} ${number ?? ''}`];
  if (repealed) {
    const { by, on, url } = repealed;
    return {
      verdict: 'superseded',
      reason: 'repealed-by',
      evidence: { what: 'table', of: by, url, date: on },
      confidence: 0.97,
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
