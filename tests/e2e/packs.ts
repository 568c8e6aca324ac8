/** Installation gone wrong, in a real browser: cut short, or with a damaged pack. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/find.ts';
import { until } from '../../scripts/browsers/stage.ts';
import { facedPage, installed } from '../../scripts/browsers/waiting.ts';
import {
  announcedRecords,
  axeViolations,
  extensionFor,
  keepPicture,
  openTheatre,
  type Theatre,
} from './theatre.ts';
import { SAMPLE } from './web.ts';

export function describePacks(kind: BrowserKind): void {
  describe(`the packs in ${kind}`, () => {
    let theatre: Theatre | undefined;
    afterEach(() => theatre?.close());

    it('go on where they stopped when the background was killed, in English too', async () => {
      theatre = await openTheatre(kind, { language: 'en' });
      const { panel, stage } = theatre;
      const parts = `(globalThis.browser ?? chrome).storage.session.get('catalogues')
        .then(({ catalogues }) => 
          catalogues?.catalogues?.find(({ id }) => id === 'datagouv')?.installing?.partsDone)`;
      expect(await until(panel, parts, 30_000)).toBeGreaterThan(0);
      await stage.killBackground();
      // The alarm would do it within a minute; so does the button of the panel.
      await panel.evaluate(
        `(globalThis.browser ?? chrome).runtime.sendMessage({ type: 'panel/install' }).then(() => 1)`,
      );
      expect(await installed(panel)).toBe(announcedRecords());
      await facedPage(panel, SAMPLE.url);
      expect(await panel.evaluate('document.documentElement.lang')).toBe('en');
      expect(await axeViolations(panel)).toEqual([]);
      await keepPicture(panel, `${kind}-en-light`);
    }, 400_000);

    it('are named in the panel when they are damaged', async () => {
      const { folder, part } = damagedExtension(kind);
      try {
        theatre = await openTheatre(kind, { extension: folder });
        const { panel } = theatre;
        await until(
          panel,
          `document.querySelector('main')?.innerText.includes(${JSON.stringify(part)})`,
          60_000,
        );
        await keepPicture(panel, `${kind}-damaged`);
      } finally {
        await theatre?.close();
        theatre = undefined;
        rmSync(folder, { recursive: true, force: true });
      }
    }, 400_000);
  });
}

/** A copy of the build in which one byte of a part of the catalogue was changed. */
function damagedExtension(kind: BrowserKind): { folder: string; part: string } {
  const folder = mkdtempSync(join(tmpdir(), 'en-regard-damaged-'));
  cpSync(extensionFor(kind), folder, { recursive: true });
  const pack = join(folder, 'packs/datasets-fr');
  const part = readdirSync(pack)
    .filter((name) => name !== 'manifest.json')
    .sort()[1]!;
  const bytes = readFileSync(join(pack, part));
  const middle = bytes.length >> 1;
  bytes[middle] = bytes[middle]! ^ 0xff;
  writeFileSync(join(pack, part), bytes);
  return { folder, part };
}
