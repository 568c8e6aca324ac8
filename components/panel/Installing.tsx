import type { CatalogueReport } from '../../lib/facing/services.ts';
import { date, number, t } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

/** How far the installation is. What has arrived is searched already. */
export function Installing({ report }: { report: CatalogueReport | null }) {
  const running = report?.catalogues.filter(({ installing, error }) => installing && !error) ?? [];
  if (running.length === 0) return null;
  let done = 0;
  let total = 0;
  for (const { installing } of running) {
    done += installing?.recordsDone ?? 0;
    total += installing?.generation.records ?? 0;
  }
  const current = running.find((state) => state.current)?.current;
  return (
    <section class="band row" aria-labelledby="install">
      <div class="side">
        <Icon name="circle" />
      </div>
      <div class="text">
        <h2 id="install">{t('installTitle')}</h2>
        <p>{current ? t('installUpdate', date(current.sourceDate)) : t('installFirst')}</p>
        <div class="progress">
          <progress max={total} value={done} aria-labelledby="install" />
          <p class="count">{t('installCount', number(done), number(total))}</p>
        </div>
        <p>{t('installClose')}</p>
      </div>
    </section>
  );
}
