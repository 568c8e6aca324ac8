/** Files of a dataset and their first rows, in a real browser: its CORS, its redirects, its streams. */
import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { axeViolations, openTheatre, type Theatre } from './theatre.ts';

const PORTAL = 'www.data.gouv.fr';
const OPEN = 'files.open.example';
const CLOSED = 'files.closed.example';
const FILES = [
  `https://${OPEN}/long.csv`,
  `https://${OPEN}/packed.csv.gz`,
  `https://${OPEN}/moved.csv`,
  `https://${CLOSED}/shut.csv`,
];
/** A file that a good line (13 MB/s) needs five seconds for, in pieces of one every five ms. */
const LONG = 60_000_000;
const PIECE_ROWS = 6000;
const PIECE_MS = 5;

/** The portal, as data.gouv.fr answers to other origins: a preflight, since fields are asked for. */
const portal: RequestListener = (request, response) => {
  response.setHeader('access-control-allow-origin', '*');
  if (request.method === 'OPTIONS') {
    response.setHeader('access-control-allow-headers', 'x-fields');
    response.writeHead(204).end();
    return;
  }
  const resources = FILES.map((url, nth) => ({
    id: `r${nth}`,
    title: `f${nth}`,
    format: 'csv',
    url,
  }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ resources, quality: { license: true } }));
};

export function describeFiles(kind: BrowserKind): void {
  describe(`files in ${kind}`, () => {
    let theatre: Theatre;
    let sent = 0;

    const open: RequestListener = (request, response) => {
      response.setHeader('access-control-allow-origin', '*');
      if (request.url === '/packed.csv.gz') return void response.end(gzipSync('ville,n\nDie,1\n'));
      if (request.url === '/moved.csv')
        return void response.writeHead(302, { location: '/there.csv' }).end();
      if (request.url === '/there.csv') return void response.end('ville;n\nCrest;2\n');
      const rows = Buffer.from('Valence;12\n'.repeat(PIECE_ROWS));
      response.write('ville;n\n');
      // Over the loopback, a browser has read all of it before its page has looked at the answer.
      const pieces = setInterval(() => {
        sent += rows.length;
        response.write(rows);
        if (sent >= LONG) stop();
      }, PIECE_MS);
      const stop = () => {
        clearInterval(pieces);
        response.end();
      };
      response.once('close', stop);
    };

    beforeAll(async () => {
      theatre = await openTheatre(kind);
      theatre.site.mount(`https://${PORTAL}/`, portal);
      theatre.site.mount(`https://${OPEN}/`, open);
      theatre.site.mount(`https://${CLOSED}/`, (_, response) => void response.end('a,b\n1,2\n'));
      await installed(theatre.panel);
      await until(theatre.panel, `document.querySelector('.files > summary')`);
    }, 400_000);
    afterAll(() => theatre?.close());

    const click = (selector: string) =>
      theatre.panel.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    const asked = () =>
      theatre.site.log.filter(({ host }) => [PORTAL, OPEN, CLOSED].includes(host));
    /** Presses the preview of a file and waits for what comes of it. */
    async function preview(nth: number, expected: string): Promise<string> {
      const row = `document.querySelectorAll('.listed > ul > li')[${nth}]`;
      await theatre.panel.evaluate(`${row}.querySelector('.under .act').click()`);
      await until(theatre.panel, `${row}.querySelector('${expected}')`);
      return theatre.panel.evaluate(`${row}.innerText`);
    }

    it('are not asked for before the button', async () => {
      await click('.files > summary');
      await until(theatre.panel, `document.querySelector('.files .button')`);
      expect(asked()).toEqual([]);
      await click('.files .button');
      await until(theatre.panel, `document.querySelectorAll('.listed > ul > li').length === 4`);
      expect(new Set(asked().map(({ host }) => host))).toEqual(new Set([PORTAL]));
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 60_000);

    it('are cut where it was said', async () => {
      expect(await preview(0, 'table')).toContain('Valence');
      expect(sent).toBeLessThan(LONG / 2);
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 60_000);

    it('are unpacked', async () => {
      expect(await preview(1, 'table')).toContain('Die');
    });

    it('are not followed elsewhere before the reader says so', async () => {
      await preview(2, '.button');
      expect(asked().map(({ path }) => path)).not.toContain('/there.csv');
      await click('.listed .under .button');
      await until(theatre.panel, `document.body.innerText.includes('Crest')`);
    });

    it('may be on a host that keeps them from pages: then the browser can be asked', async () => {
      expect(await preview(3, '.button')).toContain(CLOSED);
    });

    it('all stand in the ledger', async () => {
      const urls: string[] = await theatre.panel.evaluate(
        `new Promise((resolve) => {
          indexedDB.open('en-regard-ledger').onsuccess = ({ target: { result } }) => {
            result.transaction('lines').objectStore('lines').getAll().onsuccess = (event) => {
              result.close();
              resolve(event.target.result.map(({ url }) => url));
            };
          };
        })`,
      );
      for (const url of FILES) expect(urls).toContain(url);
      expect(urls.every((url) => [PORTAL, OPEN, CLOSED].includes(new URL(url).host))).toBe(true);
    });
  });
}
