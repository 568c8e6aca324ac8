import { useId, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import { hostCounts, pageAddress } from '../../lib/report/addresses.ts';
import type { Sitemap } from '../../lib/report/sitemap.ts';
import type { ReportServices } from '../../lib/services/page-report-services.ts';
import { hostsText, listErrorText } from './words.ts';

interface FetchListProps {
  services: ReportServices;
  /** Sitemaps that a sitemap has named: they may be asked for next. */
  index: string[];
  onTaken: (sitemap: Sitemap) => void;
  onSaid: (words: string) => void;
}

/** Sitemaps of an index that are asked for at one press. */
const MOST = 20;

/** Asks for a sitemap by its address, and for those that it names: each by a press of its own. */
export function FetchList({ services, index, onTaken, onSaid }: FetchListProps) {
  const [written, setWritten] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const address = pageAddress(written.trim());
  const named = index.flatMap((one) => pageAddress(one) ?? []).slice(0, MOST);
  const ask = async (addresses: string[]) => {
    setBusy(true);
    onSaid(t('reportsAsking'));
    for (const one of addresses) {
      const read = await services.fetchList(one);
      if (!read.ok) {
        onSaid(listErrorText(read.error));
        break;
      }
      onTaken(read.value);
    }
    setBusy(false);
  };
  return (
    <form
      class="fetch-list"
      onSubmit={(event) => {
        event.preventDefault();
        if (address && !busy) void ask([address]);
        else if (!busy) onSaid(t('reportsNoAddress'));
      }}
    >
      <label for={id}>{t('reportsSitemap')}</label>
      <div class="line">
        <input
          id={id}
          type="url"
          inputMode="url"
          autocomplete="off"
          value={written}
          onInput={({ currentTarget: { value } }) => setWritten(value)}
        />
        <button type="submit" class="act" aria-disabled={busy}>
          {address ? t('reportsFetch', new URL(address).host) : t('reportsFetchNone')}
        </button>
      </div>
      {named.length > 0 && (
        <button
          type="button"
          class="act"
          aria-disabled={busy}
          onClick={() => {
            if (!busy) void ask(named);
          }}
        >
          {plural('reportsFetchIndex', named.length, hostsText(hostCounts(named)))}
        </button>
      )}
    </form>
  );
}
