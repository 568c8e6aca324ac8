/** What may stand after `npm run --silent check --`. */
import { parseArgs } from 'node:util';
import { CHECK_VERDICTS } from '../../lib/checks/verdict.ts';
import { standingOf } from '../../lib/report/standing.ts';
import { LANGUAGES } from '../lib/languages.ts';

export const FORMATS = ['html', 'markdown', 'csv', 'json', 'sarif'] as const;

export interface CheckOptions {
  report?: (typeof FORMATS)[number];
  out?: string;
  compare?: string;
  failOn: string[];
  list?: string;
  sitemap?: string;
  root?: string;
  base?: string;
  fetch: boolean;
  language: string;
  /** `YYYY-MM-DD`. */
  day: string;
}

/** What `--fail-on` takes beside verdicts: any of those that do not hold, and what broke. */
const MORE = ['any', 'broke'];

export const HELP = `npm run --silent check -- [options]

Finds what pages cite and says whether it holds, by the catalogues in this checkout and the forms of
references. Without options: on stdin one JSON a line, {"url","file"} or {"url","html"}; on stdout, for
each, {"url","references","ms"} or {"error"}.

Pages
  --list FILE        instead of stdin: one file or address a line; # begins a remark
  --sitemap FILE     instead of stdin: the addresses of a sitemap (XML, .gz or text)
  --root DIR         read addresses from the files of a built site: https://x.fr/a/ from DIR/a/index.html
  --base URL         the address under which the files of --list are published
  --fetch            ask the network for addresses that are in no file; without it nothing is sent

Report
  --report FORM      ${FORMATS.join(', ')}; in place of the lines
  --out FILE         where to write it; stdout unless told
  --compare FILE     an earlier report in JSON: what was mended, what broke
  --lang CODE        ${LANGUAGES.join(', ')}; en unless told
  --date YYYY-MM-DD  the day of the report; today unless told

Status: 0 all was read; 1 something could not be read; 2 an option is wrong;
  --fail-on LIST     3 where a reference has one of these verdicts, with commas between them:
                     ${CHECK_VERDICTS.filter((verdict) => standingOf({ verdict }) !== 'holds').join(', ')};
                     any: does not hold, whatever it is; broke: held in the report of --compare
`;

/** Reads them. Throws an `Error` with a sentence on a wrong one. */
export function checkOptions(args: string[], today: string): CheckOptions | 'help' {
  const { values } = parseArgs({
    args,
    options: {
      help: { type: 'boolean', default: false },
      report: { type: 'string' },
      out: { type: 'string' },
      compare: { type: 'string' },
      'fail-on': { type: 'string', default: '' },
      list: { type: 'string' },
      sitemap: { type: 'string' },
      root: { type: 'string' },
      base: { type: 'string' },
      fetch: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      date: { type: 'string', default: today },
    },
  });
  if (values.help) return 'help';
  const { out, compare, list, sitemap, root, base, fetch, lang: language, date: day } = values;
  const report = FORMATS.find((one) => one === values.report);
  const failOn = values['fail-on'].split(',').filter(Boolean);
  const wrong = (words: string): never => {
    throw new Error(words);
  };
  if (values.report !== undefined && !report) wrong(`--report: one of ${FORMATS.join(', ')}`);
  if (out !== undefined && !report) wrong('--out: only with --report');
  if (list !== undefined && sitemap !== undefined) wrong('--list or --sitemap, not both');
  if (!LANGUAGES.includes(language)) wrong(`--lang: one of ${LANGUAGES.join(', ')}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    wrong('--date: as 2026-01-31');
  if (base !== undefined && !/^https?:\/\/./.test(base)) wrong('--base: an http(s) address');
  const known: string[] = [...CHECK_VERDICTS, ...MORE];
  for (const name of failOn)
    if (!known.includes(name)) wrong(`--fail-on: ${name} is none of ${known.join(', ')}`);
  if (failOn.includes('broke') && compare === undefined) wrong('--fail-on broke: with --compare');
  return {
    ...(report && { report }),
    ...(out !== undefined && { out }),
    ...(compare !== undefined && { compare }),
    ...(list !== undefined && { list }),
    ...(sitemap !== undefined && { sitemap }),
    ...(root !== undefined && { root }),
    ...(base !== undefined && { base }),
    ...{ failOn, fetch, language, day },
  };
}
