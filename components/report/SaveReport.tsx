import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../../lib/i18n.ts';
import type { Comparison } from '../../lib/report/compare.ts';
import { REPORT_FORMATS, type ReportFormat, reportFile } from '../../lib/report/files.ts';
import type { Report } from '../../lib/report/report.ts';
import { saveFile } from '../ui/save-file.ts';

/** What each form is called everywhere, and what it is for. */
const FORMS: Record<ReportFormat, [name: string, use: MessageKey]> = {
  html: ['HTML', 'reportsAsHtml'],
  markdown: ['Markdown', 'reportsAsMarkdown'],
  csv: ['CSV', 'reportsAsCsv'],
  json: ['JSON', 'reportsAsJson'],
  sarif: ['SARIF', 'reportsAsSarif'],
};

interface SaveReportProps {
  report: Report;
  comparison?: Comparison;
}

/** The report as a file, or on paper. */
export function SaveReport({ report, comparison }: SaveReportProps) {
  const [said, setSaid] = useState('');
  const save = (format: ReportFormat) => {
    const { extension, type, text } = reportFile(report, format, comparison);
    const name = `${t('reportsFile')}-${report.made}${extension}`;
    saveFile(name, type, text);
    setSaid(t('dossierSaved', name));
  };
  return (
    <div class="save">
      <p class="facts">{t('reportsSave')}</p>
      <ul class="acts">
        {REPORT_FORMATS.map((format) => {
          const [name, use] = FORMS[format];
          return (
            <li key={format}>
              <button
                type="button"
                class="act"
                data-format={format}
                aria-label={t('dossierSaveAs', name, t(use))}
                onClick={() => save(format)}
              >
                {name}
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" class="act" onClick={() => print()}>
            {t('reportsPrint')}
          </button>
        </li>
      </ul>
      <p role="status" class="says">
        {said}
      </p>
    </div>
  );
}
