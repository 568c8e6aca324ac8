import { plural, t } from '../../../lib/i18n.ts';
import type { SourceReport } from '../../../lib/services/settings-services.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

interface RemovedProps {
  sources: SourceReport[];
  onRestore: (report: SourceReport) => void;
}

/** The known catalogues that the reader removed. */
export function Removed({ sources, onRestore }: RemovedProps) {
  if (sources.length === 0) return null;
  return (
    <div class="removed row">
      <div class="text">
        <Disclosure summary={plural('sourcesRemoved', sources.length)}>
          <ul>
            {sources.map((report) => (
              <li key={report.source.id}>
                <span lang={report.source.language}>{report.source.title}</span>{' '}
                <button
                  type="button"
                  class="act"
                  aria-label={t('setAsideBackNamed', report.source.title)}
                  onClick={() => onRestore(report)}
                >
                  {t('setAsideBack')}
                </button>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </div>
  );
}
