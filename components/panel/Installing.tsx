import { date, number, t } from '../../lib/i18n.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { running } from './installation.ts';

/** How far the installation is. What has arrived is searched already. */
export function Installing({ report }: { report: CatalogueReport | null }) {
  const all = running(report);
  if (all.length === 0) return null;
  const current = all.find((state) => state.current)?.current;
  return (
    <section class="band row" aria-labelledby="install">
      <div class="side">
        <Icon name="circle" />
      </div>
      <div class="text">
        <h2 id="install">{t('installTitle')}</h2>
        <p>{current ? t('installUpdate', date(current.sourceDate)) : t('installFirst')}</p>
        <InstallBar report={report} />
        <p>{t('installClose')}</p>
      </div>
    </section>
  );
}

/** A rule that fills, and its figures; named by the heading `install`. */
export function InstallBar({ report }: { report: CatalogueReport | null }) {
  let done = 0;
  let total = 0;
  for (const { installing } of running(report)) {
    done += installing?.recordsDone ?? 0;
    total += installing?.generation.records ?? 0;
  }
  return (
    <div class="progress">
      <progress max={total} value={done} aria-labelledby="install" />
      <p class="count">{t('installCount', number(done), number(total))}</p>
    </div>
  );
}
