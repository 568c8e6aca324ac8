import { t } from '../../lib/i18n.ts';
import type { Figures } from '../../lib/overview/figures.ts';
import type { ChartWords } from '../charts/Chart.tsx';
import { Shares } from '../charts/Shares.tsx';
import { Stretch } from './Stretch.tsx';

interface UpdatesProps {
  figures: Figures;
  save: NonNullable<ChartWords['save']>;
}

/** All datasets by whether their promise of updates is kept. */
export function Updates({ figures: { datasets, promises }, save }: UpdatesProps) {
  if (datasets === 0) return null;
  return (
    <Stretch>
      <Shares
        level={2}
        save={{ ...save, name: `${save.name}-updates` }}
        title={t('overviewShares')}
        description={t('overviewSharesSay')}
        columns={[t('overviewUpdate'), t('overviewCount')]}
        shares={[
          { label: t('overviewShareKept'), value: promises.kept, tone: 'holds' },
          { label: t('overviewShareLate'), value: promises.late, tone: 'hatched' },
          { label: t('overviewShareUnpromised'), value: promises.unpromised, tone: 'dotted' },
          { label: t('overviewShareUndated'), value: promises.undated, tone: 'empty' },
        ]}
      />
    </Stretch>
  );
}
