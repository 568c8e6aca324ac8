/** How far the installation of the packs is, from the report on the catalogues. */
import { sourceOf } from '../../lib/catalogues/sources.ts';
import type { MessageKey } from '../../lib/i18n.ts';
import { SECTIONS } from '../../lib/kinds/sections.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { SECTION_NAMES } from './sections.ts';

/** What has arrived of one section of the panel. */
export interface Progress {
  id: string;
  name: MessageKey;
  /** Records; `total` of the catalogues that have begun. */
  done: number;
  total: number;
  whole: boolean;
}

/** The catalogues that are being installed, or replaced. */
export const running = (report: CatalogueReport | null) =>
  report?.catalogues.filter(({ installing, error }) => installing && !error) ?? [];

/** Whether nothing of some catalogue was there before, and it can be kept. */
export const isFirstInstall = (report: CatalogueReport | null): report is CatalogueReport =>
  report?.durable === true && running(report).some(({ current }) => !current);

/** Whether every catalogue is there, and none is being replaced. */
export const isAllThere = ({ catalogues }: CatalogueReport): boolean =>
  catalogues.length > 0 && catalogues.every(({ current, installing }) => current && !installing);

/** For each section of the panel, what has arrived of the catalogues that fill it. */
export function progressOf({ catalogues }: CatalogueReport): Progress[] {
  return SECTIONS.map((kinds) => {
    const own = catalogues.filter(({ id }) =>
      kinds.some((kind) => sourceOf(id)?.kinds[0] === kind),
    );
    let done = 0;
    let total = 0;
    for (const { current, installing } of own) {
      done += current?.records ?? installing?.recordsDone ?? 0;
      total += current?.records ?? installing?.generation.records ?? 0;
    }
    const whole = own.length > 0 && own.every(({ current }) => current);
    return { ...SECTION_NAMES[kinds[0]], done, total, whole };
  });
}
