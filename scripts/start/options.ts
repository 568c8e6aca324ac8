/** What `npm start` was asked for. */
import { parseArgs } from 'node:util';
import type { BrowserKind } from '../browsers/find.ts';
import { LANGUAGES } from '../lib/languages.ts';

export interface StartOptions {
  browser: BrowserKind;
  /** A page to open in place of the sample. */
  url?: string;
  /** A saved page to serve at `url`. */
  file?: string;
  language: string;
  dark: boolean;
  /** Width of the panel in the picture, in CSS pixels. */
  width?: number;
  headless: boolean;
}

/** Printed by `npm start -- --help`. */
export const USAGE = `npm start [-- options] [https://…]

  --browser chromium|firefox  the browser to start (chromium)
  --lang ${LANGUAGES.join('|').padEnd(20)} language of the interface (the system's)
  --file page.html --url …    serve a saved page as if it came from that address
  --headless                  no window: print what the panel shows and save pictures
  --dark                      dark colours, in the pictures
  --width 320                 width of the panel, in the pictures`;

/**
 * Reads the arguments of the command line.
 *
 * @param argv Arguments after the name of the script.
 * @param env Variables of the process: language and display are read there.
 * @param platform As in `process.platform`.
 * @throws Error with a sentence for the person who typed them.
 */
export function startOptions(
  argv: string[],
  env: Record<string, string | undefined>,
  platform: NodeJS.Platform,
): StartOptions {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      browser: { type: 'string', default: 'chromium' },
      lang: { type: 'string', default: systemLanguage(env) },
      file: { type: 'string' },
      url: { type: 'string' },
      headless: { type: 'boolean', default: false },
      dark: { type: 'boolean', default: false },
      width: { type: 'string' },
    },
  });
  const url = values.url ?? positionals[0];
  if (values.browser !== 'chromium' && values.browser !== 'firefox')
    throw new Error(`--browser is chromium or firefox, not ${values.browser}.`);
  if (!LANGUAGES.includes(values.lang))
    throw new Error(`--lang is one of ${LANGUAGES.join(', ')}, not ${values.lang}.`);
  if (url !== undefined && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)))
    throw new Error(`${url} is not the address of a web page: it begins with https://.`);
  if (values.file !== undefined && url === undefined)
    throw new Error('--file needs --url: the address that the saved page came from.');
  const width = values.width === undefined ? undefined : Number(values.width);
  if (width !== undefined && !(width >= 200 && width <= 1000))
    throw new Error('--width is a number of pixels between 200 and 1000.');
  return {
    browser: values.browser,
    url,
    file: values.file,
    language: values.lang,
    dark: values.dark,
    width,
    headless: values.headless || !hasDisplay(env, platform),
  };
}

function systemLanguage(env: Record<string, string | undefined>): string {
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase();
  return LANGUAGES.find((language) => system.startsWith(language)) ?? 'en';
}

/** Outside Linux there is always a screen to draw on. */
const hasDisplay = (env: Record<string, string | undefined>, platform: NodeJS.Platform) =>
  platform === 'darwin' || platform === 'win32' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
