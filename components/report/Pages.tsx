import { useId, useState } from 'preact/hooks';
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
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Part } from '../ui/Part.tsx';

/** Pages and references that are drawn at first, and pages that are added at each press. */
const PAGES = 20;
const REFERENCES = 30;

/** The pages, those that need a hand first. */
export function Pages({ report }: { report: Report }) {
  const [count, setCount] = useState(PAGES);
  const pages = neediestFirst(report);
  return (
    <Part
      title={t('reportsPages')}
      rows={
        <>
          <ul class="report-pages">
            {pages.slice(0, count).map((page) => (
              <li key={page.url}>
                <Page page={page} />
              </li>
            ))}
          </ul>
          {pages.length > count && <More count={0} onMore={() => setCount(count + PAGES)} />}
        </>
      }
    >
      {null}
    </Part>
  );
}

/** A page in a row; its verdicts are in the margin. */
function Page({ page }: { page: ReportPage }) {
  const [open, setOpen] = useState(false);
  const list = useId();
  const { standings, references } = tally([page]);
  const title = (isRead(page) && page.title.trim()) || page.url;
  return (
    <>
      <div class="row">
        <div class="side">
          {standings.fails > 0 && <strong>{plural('reportsFailing', standings.fails)}</strong>}
          {!isRead(page) && <Icon name="triangle" />}
        </div>
        <div class="text">
          <h3>
            <ExternalLink href={page.url}>{title}</ExternalLink>
          </h3>
          {title !== page.url && <p class="facts address">{page.url}</p>}
          {!isRead(page) ? (
            <p class="say">{pageErrorText(page.error.code)}</p>
          ) : (
            <p class="facts">{pageLines(page).join(' ')}</p>
          )}
          {references > 0 && (
            <button
              type="button"
              class="act unfold"
              aria-expanded={open}
              aria-controls={open ? list : undefined}
              onClick={() => setOpen(!open)}
            >
              <Icon name="turn" class="turn" />
              {plural('reportDocReferences', references)}
            </button>
          )}
        </div>
      </div>
      {open && isRead(page) && <References id={list} list={gravestFirst(page.references)} />}
    </>
  );
}

function References({ id, list }: { id: string; list: ReportReference[] }) {
  const [count, setCount] = useState(REFERENCES);
  return (
    <>
      <ul id={id} class="cited">
        {list.slice(0, count).map((one, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page may cite the same twice
          <li key={i} class="row">
            <Reference reference={one} />
          </li>
        ))}
      </ul>
      {list.length > count && (
        <More count={list.length - count} onMore={() => setCount(list.length)} />
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
  const said = evidenceText(reference);
  return (
    <>
      <p class="side">{standingOf(reference) === 'fails' ? <strong>{name}</strong> : name}</p>
      <div class="text">
        <p>
          {href ? <ExternalLink href={href}>{text}</ExternalLink> : text}{' '}
          <span class="of">{typeName(type)}</span>
        </p>
        <p class="facts">
          {reasonText(reference)}
          {said && (
            <>
              {' · '}
              {proof ? <ExternalLink href={proof}>{said}</ExternalLink> : said}
            </>
          )}
          {right && (
            <>
              {' · '}
              <ExternalLink href={right}>{t('reportDocBetter')}</ExternalLink>
            </>
          )}
        </p>
      </div>
    </>
  );
}

/** A press for what is not drawn yet; `count` of it where that is known. */
function More({ count, onMore }: { count: number; onMore: () => void }) {
  return (
    <div class="row">
      <div class="text buttons">
        <button type="button" class="button second" onClick={onMore}>
          {t('searchMore')} {count > 0 && `(${number(count)})`}
        </button>
      </div>
    </div>
  );
}
