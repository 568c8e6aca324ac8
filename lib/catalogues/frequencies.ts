/** Announced update frequencies, from the vocabularies of catalogues into that of uData. */
import { isObject } from './values.ts';

/** uData's own names (udata/core/dataset/constants.py) in lower case, without those for “unknown”. */
const UDATA = new Map(
  [
    'continuous oneMinute fiveMinutes tenMinutes fifteenMinutes thirtyMinutes hourly bihourly',
    'trihourly twelveHours severalTimesADay threeTimesADay semidaily daily fiveTimesAWeek',
    'threeTimesAWeek semiweekly weekly biweekly threeTimesAMonth semimonthly monthly bimonthly',
    'quarterly threeTimesAYear semiannual annual biennial triennial quadrennial quinquennial',
    'decennial bidecennial tridecennial punctual irregular never notPlanned',
  ]
    .join(' ')
    .split(' ')
    .map((name) => [name.toLowerCase(), name]),
);

/**
 * Names of the EU authority table `frequency`, of Dublin Core, of ISO 19115, and words that
 * publishers type, folded to lower-case letters and digits.
 */
const OTHERS = new Map(
  Object.entries({
    continuous: 'cont updatecont realtime continual enconti encontinu tempsreel entempsreel',
    hourly: 'horaire',
    daily: 'quotidien quotidienne journalier journaliere everyday taglich diario',
    semidaily: 'dailysemidaily daily2 twiceaday',
    semiweekly: 'weekly2 twiceaweek',
    threeTimesAWeek: 'weekly3',
    weekly: 'hebdomadaire wochentlich semanal everyweek',
    biweekly: 'fortnightly fortnighly toutesles2semaines',
    semimonthly: 'monthly2 bimensuel bimensuelle twiceamonth',
    threeTimesAMonth: 'monthly3',
    monthly: 'mensuel mensuelle monatlich mensual everymonth',
    bimonthly: 'bimestriel bimestrielle',
    quarterly: 'trimestriel trimestrielle vierteljahrlich trimestral everyquarter',
    threeTimesAYear: 'annual3',
    semiannual: 'annual2 biannual biannually semestriel semestrielle halbjahrlich semestral',
    annual: 'annually yearly annuel annuelle jahrlich anual everyyear',
    biennial: 'biennially biennal',
    triennial: 'triennal',
    quadrennial: 'quadriennal',
    quinquennial: 'quinquennal',
    decennial: 'decennal',
    irregular: 'irreg irregulier irreguliere asneeded unregelmassig',
    notPlanned: 'nonprevu nonprevue nonplanifie',
    never: 'jamais static',
    punctual: 'ponctuel ponctuelle unefois once',
  }).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** Intervals of ISO 8601 as DCAT-US writes them (resources.data.gov, accrualPeriodicity). */
const INTERVALS = new Map(
  Object.entries({
    P10Y: 'decennial',
    P5Y: 'quinquennial',
    P4Y: 'quadrennial',
    P3Y: 'triennial',
    P2Y: 'biennial',
    P1Y: 'annual',
    P6M: 'semiannual',
    P4M: 'threeTimesAYear',
    P3M: 'quarterly',
    P2M: 'bimonthly',
    P1M: 'monthly',
    'P0.5M': 'semimonthly',
    'P0.33M': 'threeTimesAMonth',
    P2W: 'biweekly',
    P14D: 'biweekly',
    P1W: 'weekly',
    P7D: 'weekly',
    'P3.5D': 'semiweekly',
    'P0.33W': 'threeTimesAWeek',
    P1D: 'daily',
    PT12H: 'semidaily',
    PT1H: 'hourly',
    PT1S: 'continuous',
  }),
);

/**
 * An update frequency in the vocabulary of uData.
 *
 * @param value a name, an address whose last part is a name, an ISO 8601 repetition (`R/P1Y`), or
 *   an object that has one of these as `id`, `resource`, `label` or `@id`.
 * @returns undefined for what is not known, and for “unknown” itself.
 */
export function frequencyOf(value: unknown): string | undefined {
  if (isObject(value))
    return (
      frequencyOf(text(value.id)) ??
      frequencyOf(text(value.resource)) ??
      frequencyOf(text(value['@id'])) ??
      frequencyOf(text(value.label))
    );
  const written = text(value)?.trim();
  if (written === undefined || written.length > 300) return undefined;
  const interval = /^R\d*\/(P.+)$/i.exec(written)?.[1];
  if (interval) return INTERVALS.get(interval.toUpperCase());
  const last = /^https?:\/\//i.test(written) ? (written.split(/[/#]/).pop() ?? '') : written;
  const word = last
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return UDATA.get(word) ?? OTHERS.get(word);
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
