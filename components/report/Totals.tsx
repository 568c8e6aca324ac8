import { t } from '../../lib/i18n.ts';
import type { ReportPage } from '../../lib/report/report.ts';
import { tally } from '../../lib/report/standing.ts';
import { verdictName } from '../../lib/report/words.ts';
import { Shares } from '../charts/Shares.tsx';

/** What holds, what does not, and of what nothing can be said; by verdict in the table. */
export function Totals({ pages }: { pages: ReportPage[] }) {
  const { references, standings, verdicts } = tally(pages);
  if (references === 0) return null;
  return (
    <Shares
      title={t('reportDocTotals')}
      description={t('reportsTotalsSay')}
      columns={[t('reportDocVerdict'), t('reportDocCount')]}
      shares={[
        { label: t('reportsFails'), value: standings.fails, tone: 'hatched' },
        { label: t('reportsOpen'), value: standings.open, tone: 'dotted' },
        { label: t('reportsHolds'), value: standings.holds, tone: 'holds' },
      ]}
      rows={verdicts.map(([verdict, count]) => [verdictName(verdict), count])}
    />
  );
}
