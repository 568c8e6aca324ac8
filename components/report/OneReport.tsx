import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n.ts';
import { reportOf } from '../../lib/reader/kept-report.ts';
import { type Comparison, compareReports } from '../../lib/report/compare.ts';
import { catalogueLines, madeLine, sumLines, titleOf } from '../../lib/report/parts.ts';
import { LARGEST_REPORT, readReport } from '../../lib/report/read-json.ts';
import type { Report } from '../../lib/report/report.ts';
import type { ReportServices, ShownReport } from '../../lib/services/page-report-services.ts';
import { Part } from '../ui/Part.tsx';
import { useWatched } from '../ui/use-watched.ts';
import { Void } from '../ui/Void.tsx';
import { Changes } from './Changes.tsx';
import { OpenList } from './OpenList.tsx';
import { Pages } from './Pages.tsx';
import { Progress } from './Progress.tsx';
import { SaveReport } from './SaveReport.tsx';
import { Totals } from './Totals.tsx';

interface OneReportProps {
  id: string;
  services: ReportServices;
  /** The reader came here from another view: the focus is taken to the title. */
  moved: boolean;
  onBack: () => void;
}

/** One report: how far it is, what it found, what changed since another. */
export function OneReport({ id, services, moved, onBack }: OneReportProps) {
  const watch = useMemo(
    () => (listener: (told: { report: ShownReport | null }) => void) =>
      services.watchReport(id, (report) => listener({ report })),
    [services, id],
  );
  const told = useWatched(watch);
  const heading = useRef<HTMLHeadingElement>(null);
  const found = told?.report != null;
  useEffect(() => {
    if (found && moved) heading.current?.focus();
  }, [found, moved]);
  const back = (
    <button type="button" class="act back" onClick={onBack}>
      {t('reportsBack')}
    </button>
  );
  if (!told) return null;
  if (!told.report) {
    return (
      <Void level={1} title={t('reportsMissing')} lead={t('reportsMissingLead')}>
        {back}
      </Void>
    );
  }
  const { head } = told.report;
  return (
    <>
      <div class="who row">
        <div class="text">
          {back}
          <h1 ref={heading} tabIndex={-1}>
            {titleOf({ pages: head.addresses.map((url) => ({ url })) })}
          </h1>
        </div>
      </div>
      <Progress report={told.report} services={services} />
      <Results report={told.report} />
    </>
  );
}

/** What the pages that are there have told. */
function Results({ report: shown }: { report: ShownReport }) {
  const report = useMemo(() => reportOf(shown), [shown]);
  const [earlier, setEarlier] = useState<Report | null>(null);
  const [said, setSaid] = useState('');
  const comparison = useMemo<Comparison | undefined>(
    () => (earlier ? compareReports(earlier, report) : undefined),
    [earlier, report],
  );
  if (report.pages.length === 0) return null;
  const open = async (file: File) => {
    const read =
      file.size > LARGEST_REPORT
        ? ({ ok: false, error: 'too-big' } as const)
        : readReport(await file.text());
    if (read.ok) setEarlier(read.value);
    setSaid(read.ok ? '' : t(read.error === 'later' ? 'reportsFileLater' : 'reportsFileForeign'));
  };
  return (
    <>
      <Part title={t('reportsFound')}>
        <p class="say">{madeLine(report)}</p>
        {sumLines(report).map((line) => (
          <p key={line} class="say">
            {line}
          </p>
        ))}
        <Totals pages={report.pages} />
        <SaveReport report={report} {...(comparison && { comparison })} />
      </Part>
      <Part title={t('reportsCompare')}>
        {comparison ? (
          <Changes comparison={comparison} />
        ) : (
          <p class="facts">{t('reportsCompareSay')}</p>
        )}
        <OpenList
          label={t('reportsOpenEarlier')}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
        <p role="status" class="says">
          {said}
        </p>
      </Part>
      <Pages report={report} />
      <Part title={t('reportDocCatalogues')}>
        <ul class="lines">
          {catalogueLines(report).map((line) => (
            <li key={line} class="facts">
              {line}
            </li>
          ))}
        </ul>
        <p class="facts">{t('reportDocNote')}</p>
      </Part>
    </>
  );
}
