import type { Ref } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import type { Progress } from '../../lib/requests/deadlines.ts';
import {
  JURISDICTIONS,
  type Jurisdiction,
  WANTED_KINDS,
  type WantedKind,
} from '../../lib/requests/flag.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import { phaseOf } from '../../lib/requests/status-map.ts';
import { WANTED_WORDS } from '../../lib/requests/words.ts';
import type { RequestServices } from '../../lib/services/requests.ts';
import { searcherOf } from '../../lib/services/short-lists.ts';
import { useSettled } from '../ui/use-settled.ts';
import { Void } from '../ui/Void.tsx';
import { Word } from '../ui/Word.tsx';
import { Choice, Field } from './Field.tsx';
import { LedgerFiles } from './LedgerFiles.tsx';
import { LedgerRow } from './LedgerRow.tsx';
import { type Square, StatusMap } from './StatusMap.tsx';
import { type Standing, standings } from './standing.ts';
import { useAnswers } from './use-answers.ts';
import { useFileNotice } from './use-file-notice.ts';
import { type MapBy, useMapGroups } from './use-map-groups.ts';
import { LAW_WORDS, progressWord } from './words.ts';

/** Rows drawn at once: ten thousand are listed, a screenful is looked at. */
const SHOWN = 50;
/** A word is searched when the typing rests so long, in ms. */
const REST = 120;
const ANY = '';
const NONE: FlagRow[] = [];

interface LedgerProps {
  services: RequestServices;
  rows: FlagRow[];
  /** How many there are: of many, the newest come before the others. */
  total: number;
  now: () => Date;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  onOpen: (id: string) => void;
  heading: Ref<HTMLHeadingElement>;
}

/** All that is flagged: where each stands, searched and narrowed, saved and opened. */
export function Ledger({ services, rows, total, now, today, onOpen, heading }: LedgerProps) {
  const [letters, setLetters] = useState('');
  const [wanted, setWanted] = useState<WantedKind | ''>(ANY);
  const [law, setLaw] = useState<Jurisdiction | ''>(ANY);
  const [progress, setProgress] = useState<Progress | ''>(ANY);
  const [mapBy, setMapBy] = useState<MapBy>('body');
  const [square, setSquare] = useState<Square | null>(null);
  const [shown, setShown] = useState(SHOWN);
  const searched = useSettled(letters, REST);
  useEffect(() => {
    document.title = t('requestsTitle');
  }, []);
  const [standing, setStanding] = useState(() => standings(rows.slice(0, SHOWN), now()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the day tells when the time has to be looked at
  useEffect(() => {
    // After the first picture, which ten thousand would keep waiting.
    const timer = setTimeout(() => setStanding(standings(rows, now())));
    return () => clearTimeout(timer);
  }, [rows, today]);
  const search = useMemo(() => searcherOf(rows, ['title', 'body', 'page']), [rows]);
  const notice = useFileNotice();
  const groupOf = useMapGroups(rows, mapBy, services);
  const found = useMemo(
    () =>
      search(searched).filter(
        (row) =>
          (wanted === ANY || row.wanted === wanted) &&
          (law === ANY || row.jurisdiction === law) &&
          (progress === ANY || standing.get(row.id)?.progress === progress) &&
          (square === null ||
            !groupOf ||
            (groupOf(row).key === square.key && isIn(standing.get(row.id), square))),
      ),
    [search, searched, wanted, law, progress, square, groupOf, standing],
  );
  // What is counted, chosen from and saved is all of them.
  const whole = rows.length === total;
  const listed = found.slice(0, shown);
  // What opens the catalogues waits until the list is there.
  const answers = useAnswers(whole ? listed : NONE, services);
  return (
    <>
      <div class="who row">
        <div class="text">
          <h1 tabIndex={-1} ref={heading}>
            {t('requestsTitle')}
          </h1>
          <p class="say facts">{t('requestsLead')}</p>
        </div>
      </div>
      {rows.length === 0 ? (
        <Void level={2} title={t('requestsEmpty')} lead={t('requestsEmptyLead')}>
          <LedgerFiles services={services} ids={[]} today={today} notice={notice} />
        </Void>
      ) : (
        <>
          <Standings
            standing={whole ? standing : null}
            total={total}
            chosen={progress}
            onChosen={setProgress}
          />
          {whole && (
            <StatusMap
              rows={rows}
              standing={standing}
              by={mapBy}
              onBy={(by) => {
                setMapBy(by);
                setSquare(null);
              }}
              groupOf={groupOf}
              chosen={square}
              onChosen={setSquare}
            />
          )}
          <search class="row">
            <div class="text">
              <div class="fields">
                <Field label={t('requestsSearch')} value={letters} onValue={setLetters} />
                <Choice
                  label={t('requestsKind')}
                  value={wanted}
                  options={[
                    [ANY, t('requestsAny')],
                    ...WANTED_KINDS.map((kind) => [kind, t(WANTED_WORDS[kind])] as const),
                  ]}
                  onValue={setWanted}
                />
                <Choice
                  label={t('requestsLaw')}
                  value={law}
                  options={[
                    [ANY, t('requestsAny')],
                    ...JURISDICTIONS.map((one) => [one, t(LAW_WORDS[one])] as const),
                  ]}
                  onValue={setLaw}
                />
              </div>
              <p class="facts" role="status">
                {found.length === 0
                  ? t('requestsNone')
                  : found.length === rows.length
                    ? plural('requestsCount', total)
                    : plural('requestsShown', found.length, number(rows.length))}
              </p>
            </div>
          </search>
          <ol class="flags">
            {listed.map((row) => (
              <li key={row.id}>
                <LedgerRow
                  row={row}
                  standing={standing.get(row.id)}
                  answer={answers.get(row.id)}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ol>
          <div class="row">
            <div class="text">
              {found.length > shown && (
                <button type="button" class="act" onClick={() => setShown(shown + SHOWN)}>
                  {plural('requestsMore', Math.min(SHOWN, found.length - shown))}
                </button>
              )}
              {whole && (
                <LedgerFiles
                  services={services}
                  ids={found.map(({ id }) => id)}
                  today={today}
                  notice={notice}
                />
              )}
            </div>
          </div>
        </>
      )}
    </>
  );
}

/** Whether what stands so is in a square of the map, or in its whole line. */
const isIn = (standing: Standing | undefined, { phase }: Square): boolean =>
  phase === null || (standing !== undefined && phaseOf(standing.progress) === phase);

interface StandingsProps {
  /** Null while not all are there. */
  standing: Map<string, Standing> | null;
  total: number;
  chosen: Progress | '';
  onChosen: (progress: Progress | '') => void;
}

/** How many stand where, each a word that narrows the list to it. */
function Standings({ standing, total, chosen, onChosen }: StandingsProps) {
  const counts = new Map<Progress, number>();
  for (const { progress } of standing?.values() ?? [])
    counts.set(progress, (counts.get(progress) ?? 0) + 1);
  const words: [Progress | '', MessageKey, number][] = [
    [ANY, 'requestsAny', total],
    ...[...counts].map(([progress, count]): [Progress, MessageKey, number] => [
      progress,
      progressWord(progress),
      count,
    ]),
  ];
  return (
    <fieldset class="standings row">
      <legend class="unseen">{t('requestsStands')}</legend>
      <span class="side why" aria-hidden="true">
        {t('requestsStands')}
      </span>
      <div class="text words">
        {words.map(([progress, key, count]) => (
          <Word
            key={progress}
            type="radio"
            group="progress"
            name={t(key)}
            count={count}
            checked={chosen === progress}
            onChange={() => onChosen(progress)}
          />
        ))}
      </div>
    </fieldset>
  );
}
