import { useState } from 'preact/hooks';
import { number, plural, t } from '../../lib/i18n.ts';
import { evidenceText, pageLines, webAddress } from '../../lib/report/parts.ts';
import {
  isRead,
  type Report,
  type ReportPage,
  type ReportReference,
} from '../../lib/report/report.ts';
import { gravestFirst, neediestFirst, standingOf, tally } from '../../lib/report/standing.ts';
import { pageErrorText, reasonText, typeName, verdictName } from '../../lib/report/words.ts';
import { Part } from '../options/Part.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';

/** Pages and references that are drawn at first, and at each press. */
const PAGES = 20;
const REFERENCES = 30;

/** The pages, those that need a hand first. */
export function Pages({ report }: { report: Report }) {
  const [count, setCount] = useState(PAGES);
  const pages = neediestFirst(report);
  return (
    <Part title={t('reportsPages')}>
      <ul class="report-pages">
        {pages.slice(0, count).map((page) => (
          <li key={page.url}>
            <Page page={page} />
          </li>
        ))}
      </ul>
      {pages.length > count && (
        <div class="buttons">
          <button type="button" class="button second" onClick={() => setCount(count + PAGES)}>
            {t('searchMore')}
          </button>
        </div>
      )}
    </Part>
  );
}

function Page({ page }: { page: ReportPage }) {
  const [open, setOpen] = useState(false);
  const { standings, references } = tally([page]);
  const title = (isRead(page) && page.title.trim()) || page.url;
  return (
    <>
      <h3>
        <ExternalLink href={page.url}>{title}</ExternalLink>
      </h3>
      {title !== page.url && <p class="facts address">{page.url}</p>}
      {!isRead(page) ? (
        <p class="say">{pageErrorText(page.error.code)}</p>
      ) : references === 0 ? (
        <p class="facts">{t('reportDocNone')}</p>
      ) : (
        <details class="more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {plural('reportDocReferences', references)}
            {standings.fails > 0 && (
              <>
                {' '}
                · <strong>{plural('reportsFailing', standings.fails)}</strong>
              </>
            )}
          </summary>
          {open && (
            <>
              <p class="facts">{pageLines(page).join(' ')}</p>
              <References list={gravestFirst(page.references)} />
            </>
          )}
        </details>
      )}
    </>
  );
}

function References({ list }: { list: ReportReference[] }) {
  const [count, setCount] = useState(REFERENCES);
  return (
    <>
      <ul class="lines">
        {list.slice(0, count).map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page may cite the same twice
          <li key={i}>
            <Reference reference={one} />
          </li>
        ))}
      </ul>
      {list.length > count && (
        <div class="buttons">
          <button type="button" class="button second" onClick={() => setCount(list.length)}>
            {t('searchMore')} ({number(list.length - count)})
          </button>
        </div>
      )}
    </>
  );
}

function Reference({ reference }: { reference: ReportReference }) {
  const { text, type, verdict, where, evidence, better } = reference;
  const href = webAddress(where.href);
  const proof = webAddress(evidence.url);
  const right = webAddress(better);
  const name = verdictName(verdict);
  const evidenceSaid = evidenceText(reference);
  return (
    <>
      <p>
        {href ? <ExternalLink href={href}>{text}</ExternalLink> : text}{' '}
        <span class="of">{typeName(type)}</span>
      </p>
      <p class="facts">
        {standingOf(reference) === 'fails' ? <strong>{name}</strong> : name},{' '}
        {reasonText(reference)}
        {evidenceSaid && (
          <>
            {' · '}
            {proof ? <ExternalLink href={proof}>{evidenceSaid}</ExternalLink> : evidenceSaid}
          </>
        )}
        {right && (
          <>
            {' · '}
            <ExternalLink href={right}>{t('reportDocBetter')}</ExternalLink>
          </>
        )}
      </p>
    </>
  );
}
