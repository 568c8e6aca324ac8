import { useRef, useState } from 'preact/hooks';
import { bytes, plural, t } from '../../../lib/i18n.ts';
import {
  type LedgerWish,
  ledgerCsv,
  ledgerJson,
  totalsOf,
  wished,
} from '../../../lib/services/ledger-file.ts';
import type { SourceReport, SourceServices } from '../../../lib/services/settings-services.ts';
import type { LedgerLine } from '../../../lib/sync/ledger-line.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { Part } from '../../ui/Part.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useWatched } from '../../ui/use-watched.ts';
import { LedgerTable } from './LedgerTable.tsx';
import { purposeName } from './words.ts';

interface LedgerProps {
  services: SourceServices;
  sources: SourceReport[];
}

/** Every request that left the browser because of En regard. */
export function Ledger({ services, sources }: LedgerProps) {
  const lines = useWatched(services.watchLedger);
  const [wish, setWish] = useState<LedgerWish>({});
  const [cleared, setCleared] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  if (!lines) return null;
  const found = wished(lines, wish);
  const titles = new Map(sources.map(({ source }) => [source.id, source.title]));
  return (
    <Part
      title={t('ledgerTitle')}
      heading={heading}
      rows={found.length > 0 && <LedgerTable lines={found} titles={titles} subject={keyOf(wish)} />}
    >
      <p class="say" role="status">
        {t(lines.length > 0 ? 'ledgerIntro' : cleared ? 'ledgerCleared' : 'ledgerEmpty')}
      </p>
      {lines.length === 0 ? (
        <p class="facts">{t(sources.some(({ on }) => on) ? 'ledgerEmptyOn' : 'ledgerEmptyOff')}</p>
      ) : (
        <>
          <Wishes lines={lines} wish={wish} onWish={setWish} />
          <Totals lines={found} />
          <div class="buttons">
            <button
              type="button"
              class="button second"
              onClick={() => saveFile('en-regard-requests.csv', 'text/csv', ledgerCsv(found))}
            >
              {t('ledgerCsv')}
            </button>
            <button
              type="button"
              class="button second"
              onClick={() =>
                saveFile('en-regard-requests.json', 'application/json', ledgerJson(found))
              }
            >
              {t('ledgerJson')}
            </button>
          </div>
          <Confirm
            label={t('ledgerClear')}
            question={plural('ledgerClearMeans', lines.length)}
            yes={t('ledgerClearYes')}
            no={t('sourcesKeep')}
            onYes={() => {
              void services.clearLedger();
              setWish({});
              setCleared(true);
              heading.current?.focus();
            }}
          />
        </>
      )}
    </Part>
  );
}

const keyOf = ({ host, purpose }: LedgerWish): string => `${host ?? ''} ${purpose ?? ''}`;

interface WishesProps {
  lines: LedgerLine[];
  wish: LedgerWish;
  onWish: (wish: LedgerWish) => void;
}

/** By host and by purpose: what the ledger has, no more. */
function Wishes({ lines, wish, onWish }: WishesProps) {
  const hosts = [...new Set(lines.map(({ host }) => host))].sort();
  const purposes = [...new Set(lines.map(({ purpose }) => purpose))];
  return (
    <div class="wishes">
      <label>
        <span>{t('sourcesHost')}</span>
        <select
          value={wish.host ?? ''}
          onChange={({ currentTarget: { value } }) => onWish({ ...wish, host: value || undefined })}
        >
          <option value="">{t('ledgerAllHosts')}</option>
          {hosts.map((host) => (
            <option key={host} value={host}>
              {host}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('ledgerPurpose')}</span>
        <select
          value={wish.purpose ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onWish({ ...wish, purpose: purposes.find((purpose) => purpose === value) })
          }
        >
          <option value="">{t('ledgerAllPurposes')}</option>
          {purposes.map((purpose) => (
            <option key={purpose} value={purpose}>
              {purposeName(purpose)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** What the lines add up to. */
function Totals({ lines }: { lines: LedgerLine[] }) {
  const { requests, hosts, bytes: size, failed } = totalsOf(lines);
  return (
    <p class="totals" role="status">
      {requests === 0
        ? t('ledgerNone')
        : [
            plural('ledgerRequests', requests),
            plural('ledgerHosts', hosts),
            t('ledgerReceived', bytes(size)),
            failed > 0 && plural('ledgerFailed', failed),
          ]
            .filter(Boolean)
            .join(' · ')}
    </p>
  );
}
