import { number, plural, t } from '../../lib/i18n.ts';
import type { Counts, Figures, Years } from '../../lib/overview/figures.ts';
import { type Bar, Bars } from '../charts/Bars.tsx';
import type { ChartWords } from '../charts/Chart.tsx';
import { Rows } from '../charts/Rows.tsx';
import { Shares } from '../charts/Shares.tsx';
import { formatName } from '../panel/formats.ts';
import { licenceName } from '../panel/licence.ts';
import { Stretch } from './Stretch.tsx';

interface ChartsProps {
  figures: Figures;
  /** Beginning of the files' names, and what stands at the foot of each. */
  save: NonNullable<ChartWords['save']>;
}

/** Licences that are named on the strip: the others are one part of it. */
const NAMED = 3;
/** Formats and languages that are drawn; the table has all. */
const DRAWN = 6;

/** The figures of a body, drawn one after the other. */
export function Charts({ figures, save }: ChartsProps) {
  const { datasets, created, modified, formatless } = figures;
  const as = (name: string) => ({
    level: 2 as const,
    save: { ...save, name: `${save.name}-${name}` },
  });
  return (
    <>
      {datasets > 0 && (
        <>
          <Stretch>
            <Bars
              {...as('created')}
              title={t('overviewCreated')}
              description={said(t('overviewCreatedSay'), undated(created))}
              columns={[t('overviewYear'), t('overviewCount')]}
              bars={barsOf(created)}
            />
          </Stretch>
          <Stretch>
            <Bars
              {...as('modified')}
              title={t('overviewModified')}
              description={said(t('overviewModifiedSay'), undated(modified))}
              columns={[t('overviewYear'), t('overviewCount')]}
              bars={barsOf(modified)}
            />
          </Stretch>
          <Stretch>
            <Licences figures={figures} words={as('licences')} />
          </Stretch>
          <Stretch>
            <Rows
              {...as('formats')}
              title={t('overviewFormats')}
              description={said(
                t('overviewFormatsSay'),
                formatless > 0 && plural('overviewFormatless', formatless),
              )}
              columns={[t('overviewFormat'), t('overviewCount')]}
              whole={datasets}
              drawn={DRAWN}
              rows={named(figures.formats, formatName)}
            />
          </Stretch>
        </>
      )}
      {figures.repositories > 0 && (
        <Stretch>
          <Rows
            {...as('languages')}
            title={t('overviewLanguages')}
            description={t('overviewLanguagesSay')}
            columns={[t('overviewLanguage'), t('overviewRepositoriesHead')]}
            whole={figures.repositories}
            drawn={DRAWN}
            rows={named(figures.languages, (name) => name || t('overviewLanguageNone'))}
          />
        </Stretch>
      )}
    </>
  );
}

type Words = Pick<ChartWords, 'level' | 'save'>;

function Licences({ figures, words }: { figures: Figures; words: Words }) {
  const { licensed, datasets } = figures;
  const all = named(figures.licences, licenceName);
  const none = { label: t('licenceNone'), value: datasets - licensed };
  const others = all.slice(NAMED).reduce((sum, { value }) => sum + value, 0);
  const tones = ['holds', 'ink', 'hatched'] as const;
  return (
    <Shares
      {...words}
      title={t('overviewLicences')}
      description={plural('overviewLicencesSay', licensed, number(datasets))}
      columns={[t('overviewLicence'), t('overviewCount')]}
      shares={[
        ...all.slice(0, NAMED).map((one, i) => ({ ...one, tone: tones[i]! })),
        ...(others > 0
          ? [{ label: t('overviewOtherLicences'), value: others, tone: 'dotted' as const }]
          : []),
        { ...none, tone: 'empty' },
      ]}
      rows={[...all, none].map(({ label, value }) => [label, value])}
    />
  );
}

/** Counts under the names that people use: two ways to write a licence are one. */
function named(counts: Counts, nameOf: (value: string) => string): Bar[] {
  const sums = new Map<string, number>();
  for (const [value, count] of counts) {
    const name = nameOf(value);
    sums.set(name, (sums.get(name) ?? 0) + count);
  }
  return [...sums].map(([label, value]) => ({ label, value })).sort((a, b) => b.value - a.value);
}

/** The last year is the one under way. */
function barsOf({ years, earlier }: Years): Bar[] {
  const bars = years.map(([year, value], i) => ({
    label: String(year),
    value,
    current: i === years.length - 1,
  }));
  const first = bars[0];
  if (!first || earlier === 0) return bars;
  return [{ label: t('overviewBefore', first.label), value: earlier, current: false }, ...bars];
}

const undated = ({ undated: count }: Years) => count > 0 && plural('overviewUndated', count);

const said = (...sentences: (string | false)[]): string => sentences.filter(Boolean).join(' ');
