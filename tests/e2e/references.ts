/** What a page cites, in a real browser: its text, its highlights, the answers of servers. */
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { axeViolations, keepPicture, ledgerOf, openTheatre, type Theatre } from './theatre.ts';

const PAGE = 'https://www.references.gouv.fr/eau';
const CITED = 'www.cited.example';
const SHUT = 'www.shut.example';
const STATUSES: Record<string, number> = { '/dataset/there': 200, '/dataset/gone': 404 };

const HTML = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Eau</title></head>
<body><main><h1>Ce que cite cette page</h1>
<p>Le traitement suit la <b>directive</b> 95/46/CE, l’opérateur a le numéro SIREN 130 025 266.</p>
<div style="height: 3000px"></div>
<p id="far">Voir aussi le règlement (UE) 2016/679, bien plus bas dans la page.</p>
<ul>${['there', 'gone', 'forbidden', 'moved']
  .map((name) => `<li><a href="https://${CITED}/dataset/${name}">les données ${name}</a></li>`)
  .join('')}
<li><a href="https://${SHUT}/dataset/closed">les données fermées</a></li></ul></main></body></html>`;

/** A portal that lets other pages read its answers. */
const cited: RequestListener = (request, response) => {
  const path = request.url ?? '';
  response.setHeader('access-control-allow-origin', '*');
  if (path === '/dataset/moved') {
    response.writeHead(301, { location: '/dataset/moved-here' }).end();
    return;
  }
  const status = STATUSES[path] ?? (path === '/dataset/forbidden' ? 403 : 200);
  response.writeHead(status).end(request.method === 'HEAD' ? undefined : 'x'.repeat(100_000));
};

export function describeReferences(kind: BrowserKind): void {
  describe(`references in ${kind}`, () => {
    let theatre: Theatre;

    beforeAll(async () => {
      theatre = await openTheatre(kind);
      const { site, tab, panel } = theatre;
      site.mount(new URL('/', PAGE).href, (_, response) => {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(HTML);
      });
      site.mount(`https://${CITED}/`, cited);
      site.mount(`https://${SHUT}/`, (_, response) => void response.end('x'));
      await installed(panel);
      await tab.goto(PAGE);
      await until(panel, `document.querySelector('.who')?.innerText.includes('references.gouv')`);
    }, 180_000);
    afterAll(() => theatre?.close());

    const asked = () => theatre.site.log.filter(({ host }) => [CITED, SHUT].includes(host));
    const click = (selector: string) =>
      theatre.panel.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    /** The entry whose title has these words, as an expression. */
    const entry = (words: string) =>
      `[...document.querySelectorAll('.references .entry')].find((one) =>
        one.querySelector('h4').innerText.includes(${JSON.stringify(words)}))`;
    const press = (words: string, label: string) =>
      theatre.panel.evaluate(`[...${entry(words)}.querySelectorAll('.acts button')].find((one) =>
        one.innerText.includes(${JSON.stringify(label)})).click()`);

    it('are found and checked by a press, and nobody is asked', async () => {
      const { panel } = theatre;
      await until(panel, `document.querySelector('.references .button')`);
      await click('.references .button');
      await until(panel, `document.querySelector('.references .entry')`);
      expect(await panel.evaluate(`${entry('95/46/CE')}.innerText`)).toContain('Remplacé.');
      expect(await panel.evaluate(`${entry('130 025 266')}.innerText`)).toContain('Numéro faux.');
      expect(asked()).toEqual([]);
      expect(await axeViolations(panel)).toEqual([]);
    }, 60_000);

    it('are highlighted in the page, of which nothing is changed', async () => {
      const { panel, tab } = theatre;
      const before = await tab.evaluate(`document.documentElement.outerHTML`);
      const marked = `[...(CSS.highlights.get('en-regard') ?? [])].map(String).join('|')`;
      await press('2016/679', 'Montrer');
      await until(panel, `${entry('2016/679')}.innerText.includes('Surligné')`);
      expect(await tab.evaluate(marked)).toBe('règlement (UE) 2016/679');
      const { top } = await tab.evaluate(
        `(() => { const { top } = document.querySelector('#far').getBoundingClientRect();
          return { top: top > 0 && top < innerHeight }; })()`,
      );
      expect(top).toBe(true);
      // Over the limits of elements, and one at a time.
      await press('95/46/CE', 'Montrer');
      await until(panel, `${entry('95/46/CE')}.innerText.includes('Surligné')`);
      expect(await tab.evaluate(marked)).toBe('directive 95/46/CE');
      expect(await tab.evaluate(`document.documentElement.outerHTML`)).toBe(before);
      const colour = `getComputedStyle(document.body, '::highlight(en-regard)').backgroundColor`;
      expect(await tab.evaluate(colour)).toBe('rgb(231, 224, 243)');
    }, 60_000);

    it('are not highlighted where other words stand by now', async () => {
      const { panel, tab } = theatre;
      await tab.evaluate(`void (document.querySelector('#far').textContent = 'Autre chose.')`);
      await press('2016/679', 'Montrer');
      await until(panel, `${entry('2016/679')}.innerText.includes('a changé')`);
    });

    it('are looked at when asked for, each by HEAD and, where that is not liked, by GET', async () => {
      const { panel } = theatre;
      await until(panel, `document.querySelector('.live .button')?.ariaDisabled === 'false'`);
      expect(asked()).toEqual([]);
      // The reader says no to the browser's question, which no test can answer.
      if (kind === 'chromium')
        await panel.evaluate(
          `void ((globalThis.browser ?? chrome).permissions.request = async () => false)`,
        );
      await click('.live .button');
      await until(panel, `document.querySelector('.live').innerText.includes('ont été vues')`);
      const told = async (words: string): Promise<string> =>
        panel.evaluate(`${entry(words)}.innerText`);
      expect(await told('données there')).toContain('L’adresse répond');
      expect(await told('données gone')).toContain('Absent en ce moment.');
      expect(await told('données forbidden')).toContain('Introuvable par nous.');
      expect(await told('données forbidden')).toContain('peut-être bien là');
      expect(await told('données moved')).toContain('Déplacé.');
      expect(await told('données fermées')).toContain('Aucune réponse');
      expect(await panel.evaluate(`document.querySelector('.references').innerText`)).not.toContain(
        'Disparu',
      );
      const sent = asked().filter(({ host }) => host === CITED);
      expect(sent.map(({ method, path }) => `${method} ${path}`)).toEqual([
        'HEAD /dataset/there',
        'HEAD /dataset/gone',
        'GET /dataset/gone',
        'HEAD /dataset/forbidden',
        'GET /dataset/forbidden',
        'HEAD /dataset/moved',
        'HEAD /dataset/moved',
        'HEAD /dataset/moved-here',
      ]);
      expect(await axeViolations(panel)).toEqual([]);
      await keepPicture(panel, `references-${kind}`);
    }, 60_000);

    it('every request stands in the ledger, as a check', async () => {
      const lines = (await ledgerOf(theatre.panel)).filter(({ purpose }) => purpose === 'check');
      expect(lines.map(({ method, url }) => `${method} ${new URL(url).pathname}`).sort()).toEqual(
        [
          'GET /dataset/forbidden',
          'GET /dataset/gone',
          'HEAD /dataset/closed',
          'HEAD /dataset/forbidden',
          'HEAD /dataset/gone',
          'HEAD /dataset/moved',
          'HEAD /dataset/moved',
          'HEAD /dataset/there',
        ].sort(),
      );
    });

    it('of a page that was left are gone', async () => {
      const { panel, tab } = theatre;
      await tab.goto(`${PAGE}/suite`);
      await until(
        panel,
        `document.querySelector('.references .button') && !document.querySelector('.references .entry')`,
      );
    });
  });
}
