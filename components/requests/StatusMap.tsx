import { useMemo, useState } from 'preact/hooks';
import { type MessageKey, number, plural, t } from '../../lib/i18n.ts';
import type { Jurisdiction } from '../../lib/requests/flag.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import { type MapRow, PHASES, type Phase, statusMap } from '../../lib/requests/status-map.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import type { Standing } from './standing.ts';
import { LAW_WORDS } from './words.ts';

const PHASE_WORDS: Record<Phase, MessageKey> = {
  unsent: 'phaseUnsent',
  waiting: 'phaseWaiting',
  silent: 'phaseSilent',
  contested: 'phaseContested',
  closed: 'phaseClosed',
};

/** Bodies shown at once. */
const SHOWN = 12;

/** A square of the map, or a whole line of it. */
export interface Place {
  jurisdiction: Jurisdiction;
  body: string;
  /** Null for all of the body. */
  phase: Phase | null;
}

interface StatusMapProps {
  rows: readonly FlagRow[];
  standing: ReadonlyMap<string, Standing>;
  chosen: Place | null;
  onChosen: (place: Place | null) => void;
}

/** Bodies by where their requests stand: each figure narrows the list to its own. */
export function StatusMap({ rows, standing, chosen, onChosen }: StatusMapProps) {
  const map = useMemo(() => statusMap(rows, (id) => standing.get(id)?.progress), [rows, standing]);
  const [shown, setShown] = useState(SHOWN);
  const isChosen = ({ jurisdiction, body }: MapRow, phase: Phase | null) =>
    chosen?.jurisdiction === jurisdiction && chosen.body === body && chosen.phase === phase;
  const cell = (
    row: MapRow,
    phase: Phase | null,
    count: number,
    name: string,
    shown = number(count),
  ) => (
    <button
      type="button"
      class="act figure"
      aria-pressed={isChosen(row, phase)}
      aria-label={t('mapFigure', name, t(phase ? PHASE_WORDS[phase] : 'mapAll'), number(count))}
      onClick={() =>
        onChosen(
          isChosen(row, phase) ? null : { jurisdiction: row.jurisdiction, body: row.body, phase },
        )
      }
    >
      {shown}
    </button>
  );
  if (map.length === 0) return null;
  return (
    <div class="row">
      <div class="text status-map">
        <Disclosure summary={plural('mapSummary', map.length)}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled by keys as well */}
          <section class="wide" aria-label={t('mapTitle')} tabIndex={0}>
            <table>
              <caption class="unseen">{t('mapTitle')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('requestBody')}</th>
                  {PHASES.map((phase) => (
                    <th key={phase} scope="col">
                      {t(PHASE_WORDS[phase])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {map.slice(0, shown).map((row) => {
                  const name = row.body || t('mapNobody');
                  return (
                    <tr key={`${row.jurisdiction} ${row.body}`}>
                      <th scope="row" dir="auto">
                        {cell(row, null, row.total, name, name)}
                        <small>{`${t(LAW_WORDS[row.jurisdiction])} · ${number(row.total)}`}</small>
                      </th>
                      {PHASES.map((phase) => (
                        <td key={phase}>
                          {row.counts[phase] > 0 ? (
                            cell(row, phase, row.counts[phase], name)
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
        </Disclosure>
      </div>
    </div>
  );
}
