/** Figures attributed to a source: « Source : INSEE, recensement 2021 ». */
import type { Plain } from './plain.ts';
import type { Finder, Match } from './reference.ts';
import { ahead, at, scan } from './scan.ts';

/** After another sign than a colon only who makes statistics is a source. */
const SOURCE = /\b(?:sources?|quellen?|fuentes?|fonti|fonte) ?([:/]|- ) ?/;
/** « Open source: » and « multi-source : » speak of other sources. */
const OTHER = /(?:\bopen |\bcode |[-_/])$/;
const MOST = 160;
const MOST_SOURCES = 8;
const PARTED = / ?; ?/;
/** Where the source ends and the words about the table go on. */
/** Then may come what else is said of the table, each with its own label. */
const END =
  /;|\((?!\d{4}\)|online data codes?:|[a-z]\w{0,20}_\w{1,30}\)|[^()\n]{1,40}\),? (?:19|20)\d\d)|(?<!\([^()]{1,60})\)|(?<!\b\p{Lu}\.\p{Lu})\.(?: (?!(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) )|$)|\.? (?:Lecture|Champ|Notes?|Légende|Unité|Sources?|Anmerkung|Reading)\b|,? (?:- ?)?(?:\p{Lu}[\p{Ll}']{2,20}(?: [\p{L}']{1,14}){0,4}|validité|mise à jour|millésime) ?:|\bsources? ?:|$/u;
const YEAR = /\b(?:19|20)\d{2}\b/;
/** Those who make statistics. */
const STATISTICAL =
  'insee|eurostat|ocde|oecd|drees|dares|depp|sdes|cerema|ademe|ined|inserm|inrae|agreste|onisr|ssmsi|dgfip|dgcl|cnaf|cnam|cnav|sante publique france|banque de france|france travail|destatis|statistisches bundesamt|office for national statistics|ine|istat|ofgl|acoss|urssaf|unedic|arcep|anct|kraftfahrt-bundesamt';
/** Producers of statistics, known without a year. */
const PRODUCER = new RegExp(
  `^(?:l'|the )?(?:${STATISTICAL}|ign|brgm|meteo[- ]france|pole emploi|ministere|prefecture|ons|nasa|noaa|u\\.?s\\.? census)\\b`,
);
/** « d'après l'Insee, 2023 », « (Insee, 2023) »: the year is no count of what comes after it. */
const INLINE = new RegExp(
  `(?:\\b(?:d'apres|selon) (?:l'|la |le |les )?|\\baccording to (?:the )?|\\bsource (?:l')?|\\()(?:${STATISTICAL})(?: \\((?:[a-z][^()\\n\\d]{1,30} )?(?:19|20)\\d\\d\\)|,? (?:19|20)\\d\\d(?= ?[).,;:\\n])|, [^(),.;:\\n]{2,40} (?:19|20)\\d\\d(?= ?[).,;:\\n])| en (?:19|20)\\d\\d(?!\\d))`,
);
const BEFORE_PRODUCER = /^(?:d'apres |selon |according to |source |\()(?:l'|la |le |les |the )?/;
/** Whom a picture is by. */
const PICTURE =
  /©|\b(?:photo|photos|image|images|istock|getty|shutterstock|adobe ?stock|afp|freepik|pixabay|unsplash|wikimedia)\b/;

/** Sources given under tables and figures: those that name a producer and a year, or a known one. */
export const findFigures: Finder = (page) => {
  const { text, folded } = page;
  return [
    ...scan(folded, SOURCE, (begun, after) => {
      if (OTHER.test(folded.slice(Math.max(0, begun.index - 6), begun.index))) return null;
      const first = sourceAt(page, begun.index, after, begun[1] !== ':');
      if (!first) return null;
      const found = [first];
      // « Sources : Insee, RP 2020 ; Agreste, 2020 »
      while (/^(?:sources|quellen|fuentes|fonti)/.test(begun[0]) && found.length < MOST_SOURCES) {
        const parted = at(text, PARTED, found.at(-1)!.end);
        const from = found.at(-1)!.end + (parted?.[0].length ?? 0);
        const next = parted && sourceAt(page, from, from, false);
        if (!next) break;
        found.push(next);
      }
      return found;
    }),
    ...scan(folded, INLINE, (begun, end): Match => {
      const { index } = begun;
      const from = index + BEFORE_PRODUCER.exec(begun[0])![0].length;
      const start = begun[0].startsWith('(') ? from : index;
      return { type: 'figure', value: text.slice(from, end), start, end, confidence: 0.85 };
    }),
  ];
};

/** The source that is named from `from` on. */
function sourceAt(
  { text, folded }: Plain,
  start: number,
  from: number,
  mustBeKnown: boolean,
): Match | null {
  const rest = ahead(text, from, MOST);
  const length = END.exec(rest)?.index ?? rest.length;
  const value = rest.slice(0, length).replace(/[ .,"»*-]{1,9}$/, '');
  const lower = folded.slice(from, from + value.length);
  const isKnown = PRODUCER.test(lower);
  const isDated = YEAR.test(lower) && /\p{Lu}/u.test(value);
  if (!(isKnown || (isDated && !mustBeKnown)) || lower.includes('http') || PICTURE.test(lower))
    return null;
  const end = from + value.length;
  return { type: 'figure', value, start, end, confidence: isDated ? 0.85 : 0.75 };
}
