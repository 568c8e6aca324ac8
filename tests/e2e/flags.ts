/** From a table that nobody published to a flag that outlives its browser, in a real one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n.ts';
import { STEP_KINDS, type StepKind } from '../../lib/requests/flag.ts';
import { bundled } from '../../scripts/bench/search/bundle.ts';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { installed } from '../../scripts/browsers/waiting.ts';
import { axeViolations, BROWSERS_OWN, openTheatre, type Theatre } from './theatre.ts';
import { SAMPLE, sentence, UNPUBLISHED } from './web.ts';

const TITLE = 'Plaintes pour vol de truffes par canton';
/** What the panel says of the page is there once the table is among what is missing. */
const PROPOSED = `[...document.querySelectorAll('.missing article h3')]
  .some(({ textContent }) => textContent === ${JSON.stringify(TITLE)})`;
const FLAGGED = `[...document.querySelectorAll('.missing a[href^="requests.html?flag"]')]
  .map(({ textContent, href }) => textContent + ' ' + new URL(href).search)`;

/** A day of the past, `YYYY-MM-DD`. */
const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

export function describeFlags(kind: BrowserKind): void {
  describe(`flags in ${kind}`, () => {
    const profile = mkdtempSync(join(tmpdir(), `en-regard-flags-${kind}-`));
    let theatre: Theatre;

    /** The panel beside the page; its click lets a picture be taken. */
    async function open(): Promise<void> {
      theatre = await openTheatre(kind, { profile });
      await theatre.tab.goto(UNPUBLISHED);
    }
    const click = (selector: string) =>
      theatre.panel.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
    /** Works on the panel's own database; what it gives must be JSON. */
    async function withFlags(work: string) {
      const services = await bundled('../../flag-services.ts');
      return theatre.panel.evaluate(`(async () => {
        ${services}
        const flags = bundle.lazyFlags(Promise.resolve());
        const read = (from) => from.content.text();
        ${work}
      })()`);
    }

    beforeAll(async () => {
      await open();
      await installed(theatre.panel);
    }, 240_000);
    afterAll(async () => {
      await theatre?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }, 60_000);

    it('are proposed beside a table without dataset, with what was looked for', async () => {
      await until(theatre.panel, PROPOSED, 60_000);
      const entry: string = await theatre.panel.evaluate(
        `document.querySelector('.missing article').textContent`,
      );
      expect(entry).toContain('Tableau de 22 lignes');
      expect(entry).toContain('data.gouv.fr');
      expect(await axeViolations(theatre.panel)).toEqual([]);
    }, 90_000);

    it('are kept with a picture after a click on this page', async () => {
      await theatre.stage.clickAction(theatre.tab);
      await until(theatre.panel, PROPOSED, 60_000);
      await click('.missing article .text > .act');
      await until(theatre.panel, `document.querySelector('.flag .choice input')`);
      await click('.flag .choice input');
      await click('.flag [type=submit]');
      const [flag] = await until(theatre.panel, `(${FLAGGED}).length === 1 && (${FLAGGED})`);
      expect(flag).toMatch(new RegExp(`${TITLE} \\?flag=[\\da-f-]{36}$`));
      expect(await axeViolations(theatre.panel)).toEqual([]);
      const kept = await withFlags(`
        const { rows: [{ id }] } = await new Promise((tell) => flags.watch(tell));
        const [flag, picture] = [await flags.get(id), await flags.picture(id)];
        return { ...flag, bytes: picture ? picture.bytes.length : 0 };`);
      expect(kept).toMatchObject({
        wanted: 'data',
        jurisdiction: 'FR',
        pictured: true,
        evidence: { url: UNPUBLISHED, element: TITLE },
      });
      expect(kept.bytes).toBeGreaterThan(1000);
    }, 90_000);

    it('are there when the browser was killed', async () => {
      await theatre.stage.kill();
      await theatre.site.close();
      await open();
      await until(theatre.panel, `(${FLAGGED}).length === 1`, 60_000);
    }, 240_000);

    it('become a request: its letter, a door that carries it, a day that passed, an answer', async () => {
      const { panel } = theatre;
      const field = (key: MessageKey) => {
        const label = sentence(key).replace('$1', 'Ma Dada');
        return `[...document.querySelectorAll('label')]
          .find(({ textContent }) => textContent === ${JSON.stringify(label)}).control`;
      };
      const write = (key: MessageKey, value: string) =>
        panel.evaluate(`((field) => {
          field.value = ${JSON.stringify(value)};
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        })(${field(key)})`);
      const happened = async (kind: StepKind, day: string, link = '') => {
        await panel.evaluate(`((field) => {
          field.selectedIndex = ${STEP_KINDS.indexOf(kind)};
          field.dispatchEvent(new Event('change', { bubbles: true }));
        })(${field('happenedKind')})`);
        await write('happenedDay', day);
        await write('happenedLink', link);
        await panel.evaluate(`${field('happenedDay')}.form.requestSubmit()`);
      };
      await panel.evaluate(
        `void (location.href = document.querySelector('.missing a[href^="requests.html?flag"]').href)`,
      );
      await until(panel, `location.pathname === '/requests.html' && ${field('requestSlug')}`);
      await write('requestSlug', 'prefecture_du_gard');
      const door = await until(
        panel,
        `document.querySelector('.doors a[href^="https://madada.fr/new/"]')?.href`,
      );
      const { pathname, searchParams } = new URL(door);
      expect(pathname).toBe('/new/prefecture_du_gard');
      expect(searchParams.get('title')).toContain(TITLE);
      expect(searchParams.get('body')).toContain('L.\u00a0311-1');
      expect(searchParams.get('body')).toContain(UNPUBLISHED);
      const doors = await panel.evaluate(
        `[...document.querySelectorAll('.doors a')].map((a) => a.href)`,
      );
      expect(doors).toContain('https://www.gard.gouv.fr/');

      await happened('sent', daysAgo(40));
      await until(panel, `document.querySelector('.due[data-state=passed]')`);
      expect(await axeViolations(panel)).toEqual([]);
      await happened('answered', daysAgo(1), `${UNPUBLISHED}/donnees.csv`);
      await until(panel, `document.querySelector('.due[data-state=met]')`);
      const steps = await withFlags(`
        const { rows: [{ id }] } = await new Promise((tell) => flags.watch(tell));
        return (await flags.get(id)).steps;`);
      expect(steps).toMatchObject([
        { kind: 'sent', day: daysAgo(40) },
        { kind: 'answered', day: daysAgo(1), link: `${UNPUBLISHED}/donnees.csv` },
      ]);
    }, 90_000);

    it('come back identical from their file, and are no duplicates of themselves', async () => {
      const result = await withFlags(`
        const written = await read(await flags.file(null, 'json', '2026-01-25', true));
        const again = await flags.open(new Blob([written]));
        const { rows: [{ id }] } = await new Promise((tell) => flags.watch(tell));
        const removed = await flags.remove(id);
        const restored = await flags.open(new Blob([written]));
        const rewritten = await read(await flags.file(null, 'json', '2026-01-25', true));
        return { again, removed: removed.ok, restored, same: written === rewritten,
          pictured: written.includes('data:image/jpeg;base64,') };`);
      expect(result).toEqual({
        again: { ok: true, value: { added: 0, changed: 0, same: 1 } },
        removed: true,
        restored: { ok: true, value: { added: 1, changed: 0, same: 0 } },
        same: true,
        pictured: true,
      });
    }, 60_000);

    it('of a record beside the page lead to its discussion, at its portal', async () => {
      const { panel, tab } = theatre;
      await panel.evaluate(`void (location.href = '/sidepanel.html')`);
      await tab.goto(SAMPLE.url);
      const named = sentence('missingFlagNamed').replace('$1', '');
      const button = `[...document.querySelectorAll('main article button')].find((one) =>
        !one.closest('.missing') && one.ariaLabel?.startsWith(${JSON.stringify(named)}))`;
      const title = (await until(panel, `(${button})?.ariaLabel`, 60_000)).slice(named.length);
      await panel.evaluate(`${button}.click()`);
      await until(panel, `document.querySelector('.flag [type=submit]')`);
      await click('.flag [type=submit]');
      const mine = `[...document.querySelectorAll('.missing a[href^="requests.html?flag"]')]
        .find(({ textContent }) => textContent.endsWith(${JSON.stringify(title)}))`;
      await until(panel, `Boolean(${mine})`);
      const { record, element } = await withFlags(`
        const { rows } = await new Promise((tell) => flags.watch(tell));
        const { id } = rows.find(({ title }) => title === ${JSON.stringify(title)});
        return (await flags.get(id)).evidence;`);
      expect(record).toMatchObject({ catalogue: 'datagouv', title });
      expect(element).toMatch(/\p{L}+\. ./u);
      await panel.evaluate(`void (location.href = ${mine}.href)`);
      await until(
        panel,
        `location.pathname === '/requests.html' && document.querySelector('.doors')`,
      );
      const doors = await panel.evaluate(
        `[...document.querySelectorAll('.doors a')].map((a) => a.href)`,
      );
      expect(doors).toContain(`https://www.data.gouv.fr/datasets/${record.id}/discussions`);
      // The letter speaks of the record, and does not claim that it was looked for in vain.
      const letter = await panel.evaluate(`document.querySelector('.letter > textarea').value`);
      expect(letter).toContain(record.url);
      expect(letter).not.toContain('retrouvé');
    }, 120_000);

    it('sent nothing to anybody', () => {
      const hosts = theatre.site.log.map(({ host }) => host);
      const own = new Set(['www.gard.gouv.fr', 'www.drome.gouv.fr']);
      expect(hosts.filter((host) => !own.has(host) && !BROWSERS_OWN.test(host))).toEqual([]);
    });
  });
}
