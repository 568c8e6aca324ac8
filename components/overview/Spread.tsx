import { date, t } from '../../lib/i18n.ts';
import { overviewCsv } from '../../lib/overview/csv.ts';
import type { OverviewState } from '../../lib/services/overview-services.ts';
import { asOf } from '../../lib/shared/as-of.ts';
import type { CatalogueReport } from '../../lib/shared/state.ts';
import { generationOf, titleOf } from '../panel/catalogues.ts';
import { VERDICTS } from '../panel/verdicts.ts';
import { Cachet, Icon } from '../ui/Icon.tsx';
import { saveFile } from '../ui/save-file.ts';
import { Charts } from './Charts.tsx';
import { Compared } from './Compared.tsx';
import { Consultations } from './Consultations.tsx';
import { Promises } from './Promises.tsx';
import { Stretch } from './Stretch.tsx';
import { Summary } from './Summary.tsx';
import { Updates } from './Updates.tsx';

interface SpreadProps {
  state: Extract<OverviewState, { status: 'counted' }>;
  report: CatalogueReport | null;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
}

/** The open book: who and what it promised on the left, its figures on the right. */
export function Spread({ state, report, today }: SpreadProps) {
  const { site, body, overview, partial } = state;
  const lang = body.country === 'FRA' ? 'fr' : undefined;
  const { word, icon } = VERDICTS[site.verdict];
  const catalogues = overview.catalogues.flatMap(([id]) => {
    const generation = generationOf(report, id);
    return generation ? [{ title: titleOf(id, generation), date: generation.sourceDate }] : [];
  });
  const dated = catalogues.map((one) => t('overviewCatalogue', one.title, date(one.date)));
  const name = `en-regard-${site.host}`;
  const save = { name, source: t('overviewSource', body.name, dated.join(' · ')) };
  const isEmpty = overview.catalogues.length === 0;
  const saveAll = () => {
    const head = { name: body.name, host: site.host, catalogues };
    const csv = overviewCsv(head, overview, (catalogue) => asOf(report, catalogue, today).date);
    saveFile(`${name}.csv`, 'text/csv', csv);
  };
  return (
    <main class="spread" aria-labelledby="name">
      <div class="verso">
        <p class="running">
          <Icon name="mark" class="mark" />
          {t('extName')}
        </p>
        <div class="stretch who">
          <div class="body">
            <p class="host">
              <bdi dir="ltr">{site.host}</bdi> · {t(word)}
            </p>
            <h1 id="name" lang={lang} dir="auto">
              {body.name}
            </h1>
            {isEmpty ? (
              <>
                <p class="sum">
                  <b>{t('overviewEmptyTitle')}</b>
                </p>
                <p class="sum">{t('overviewEmptyLead')}</p>
              </>
            ) : (
              <Summary overview={overview} />
            )}
            <ul class="caveats">
              {partial && <li>{t('overviewPartial')}</li>}
              {overview.unidentified && <li>{t('overviewUnidentified')}</li>}
              <li>{t('overviewByName')}</li>
            </ul>
          </div>
          <div class="mark">
            {site.verdict === 'official' ? <Cachet /> : <Icon name={icon} class="plain" />}
          </div>
        </div>
        <Promises
          records={overview.mostUsed}
          asOf={(catalogue) => asOf(report, catalogue, today)}
          lang={lang}
        />
        <Updates figures={overview.figures} save={save} />
        <Consultations records={overview.consultations} today={today} lang={lang} />
        {!isEmpty && <Compared body={body} comparisons={overview.comparisons} save={save} />}
      </div>
      <div class="recto">
        <p class="running" lang={lang} aria-hidden="true">
          {body.name}
        </p>
        {isEmpty ? (
          <Stretch>
            <p class="lacuna" aria-hidden="true">
              {'[ ]'}
            </p>
          </Stretch>
        ) : (
          <Charts figures={overview.figures} save={save} />
        )}
      </div>
      <ul class="folio">
        {dated.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p class="folio">
        {!isEmpty && (
          <button type="button" class="act" onClick={saveAll}>
            {t('overviewTake')}
          </button>
        )}
      </p>
    </main>
  );
}
