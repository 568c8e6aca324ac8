import { useMemo, useState } from 'preact/hooks';
import { type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import { PHASES, type Phase, statusMap } from '../../lib/requests/status-map.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Choice } from './Field.tsx';
import type { Standing } from './standing.ts';
import { type LawGroup, MAP_BY, type MapBy } from './use-map-groups.ts';

const PHASE_WORDS: Record<Phase, MessageKey> = {
  unsent: 'phaseUnsent',
  waiting: 'phaseWaiting',
  silent: 'phaseSilent',
  contested: 'phaseContested',
  closed: 'phaseClosed',
};

const BY_WORDS: Record<MapBy, MessageKey> = {
  body: 'mapByBody',
  level: 'mapByLevel',
  region: 'mapByRegion',
  departement: 'mapByDepartement',
};

const NONE_WORDS: Record<MapBy, MessageKey> = {
  body: 'mapNobody',
  level: 'mapNoLevel',
  region: 'mapNoPlace',
  departement: 'mapNoPlace',
};

/** Groups shown at once. */
const SHOWN = 12;

/** A square of the map, or a whole line of it. */
export interface Square {
  /** Of the group. */
  key: string;
  /** Null for all of the group. */
  phase: Phase | null;
}

interface StatusMapProps {
  rows: readonly FlagRow[];
  standing: ReadonlyMap<string, Standing>;
  by: MapBy;
  onBy: (by: MapBy) => void;
  /** Null while it is looked up. */
  groupOf: ((row: FlagRow) => LawGroup) | null;
  chosen: Square | null;
  onChosen: (square: Square | null) => void;
}

/** Bodies, levels or places by where their requests stand: each figure narrows the list to its own. */
export function StatusMap({ rows, standing, by, onBy, groupOf, chosen, onChosen }: StatusMapProps) {
  const bodies = useMemo(
    () => new Set(rows.map(({ jurisdiction, body }) => `${jurisdiction} ${body ?? ''}`)).size,
    [rows],
  );
  return (
    <div class="row">
      <div class="text status-map">
        <Disclosure summary={plural('mapSummary', bodies)}>
          <div class="fields">
            <Choice
              label={t('mapBy')}
              value={by}
              options={MAP_BY.map((one) => [one, t(BY_WORDS[one])] as const)}
              onValue={onBy}
            />
          </div>
          <p class="facts" role="status">
            {by !== 'body' && t(groupOf ? 'mapAbout' : 'mapLooking')}
          </p>
          {groupOf && <MapTable key={by} {...{ rows, standing, by, groupOf, chosen, onChosen }} />}
        </Disclosure>
      </div>
    </div>
  );
}

type MapTableProps = Omit<StatusMapProps, 'onBy' | 'groupOf'> & {
  groupOf: (row: FlagRow) => LawGroup;
};

function MapTable({ rows, standing, by, groupOf, chosen, onChosen }: MapTableProps) {
  const map = useMemo(
    () => statusMap(rows, (id) => standing.get(id)?.progress, groupOf),
    [rows, standing, groupOf],
  );
  const [shown, setShown] = useState(SHOWN);
  const cell = (
    key: string,
    phase: Phase | null,
    count: number,
    name: string,
    words = number(count),
  ) => {
    const isChosen = chosen?.key === key && chosen.phase === phase;
    return (
      <button
        type="button"
        class="act figure"
        aria-pressed={isChosen}
        aria-label={t('mapFigure', name, t(phase ? PHASE_WORDS[phase] : 'mapAll'), number(count))}
        onClick={() => onChosen(isChosen ? null : { key, phase })}
      >
        {words}
      </button>
    );
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys as well */}
      <section class="wide" aria-label={t('mapTitle')} tabIndex={0}>
        <table>
          <caption class="unseen">{t('mapTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{t(BY_WORDS[by])}</th>
              {PHASES.map((phase) => (
                <th key={phase} scope="col">
                  {t(PHASE_WORDS[phase])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {map.slice(0, shown).map(({ group, counts, total }) => {
              const name = group.name || t(NONE_WORDS[by]);
              return (
                <tr key={group.key}>
                  <th scope="row" dir="auto">
                    {cell(group.key, null, total, name, name)}
                    <small>{`${group.law} · ${number(total)}`}</small>
                  </th>
                  {PHASES.map((phase) => (
                    <td key={phase}>
                      {counts[phase] > 0 ? (
                        cell(group.key, phase, counts[phase], name)
                      ) : (
                        <span class="none">0</span>
                      )}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      {map.length > shown && (
        <button type="button" class="act" onClick={() => setShown(shown + SHOWN)}>
          {plural('mapMore', Math.min(SHOWN, map.length - shown))}
        </button>
      )}
    </>
  );
}
