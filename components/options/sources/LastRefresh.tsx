import { moment, number, plural, span, t } from '../../../lib/i18n.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** What the last refresh brought, what it could not read, and why the next one failed. */
export function LastRefresh({ report }: { report: SourceReport }) {
  const refresh = report.state?.refresh;
  const last = refresh?.last;
  const detail = refresh?.error?.detail;
  if (!last && !detail) return null;
  return (
    <Disclosure summary={t(last ? 'sourcesLast' : 'troubleDetail')}>
      {last && (
        <div class="facts">
          <p>
            {t(
              last.kind === 'whole' ? 'sourcesLastWhole' : 'sourcesLastChanges',
              moment(last.endedAt),
              span(last.endedAt - last.startedAt),
            )}
          </p>
          <p>{t('sourcesLastCounts', number(last.put), number(last.removed))}</p>
          {last.refused > 0 && (
            <>
              <p>{plural('sourcesLastRefused', last.refused)}</p>
              <ul class="reasons" lang="en">
                {last.reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      {detail && (
        <p class="facts">
          {t('sourcesDetail')} <code>{detail}</code>
        </p>
      )}
    </Disclosure>
  );
}
