import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CatalogueReport, PanelServices } from '../../lib/facing/services.ts';
import type { FacingState } from '../../lib/facing/state.ts';
import { plural, t } from '../../lib/i18n.ts';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { useToday } from '../ui/use-today.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Colophon } from './Colophon.tsx';
import { Facing } from './Facing.tsx';
import { FirstMinute } from './FirstMinute.tsx';
import { Head } from './Head.tsx';
import { Installing } from './Installing.tsx';
import { isAllThere, isFirstInstall } from './installation.ts';
import { KeysSheet } from './KeysSheet.tsx';
import { Search } from './Search.tsx';
import { Troubles } from './Troubles.tsx';
import { useKeys } from './use-keys.ts';

interface PanelProps {
  services: PanelServices;
  /** Tells the time; tests and pictures have a day of their own. */
  now?: () => Date;
}

const clock = () => new Date();

/** The whole panel: the page in regard of the active tab, or the search over everything. */
export function Panel({ services, now = clock }: PanelProps) {
  const today = useToday(now);
  const state = useWatched(services.watchFacing);
  const report = useWatched(services.watchCatalogues);
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useViews(searching, field, opener);

  const openSearch = (words?: string) => {
    if (words !== undefined) setQuery(words);
    setSearching(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it sets never changes
  useEffect(() => services.watchSearches(openSearch), [services]);
  const single = useWatched(services.watchSingleKeys) ?? true;
  const [listing, setListing] = useState(false);
  useKeys({
    single,
    search: () => openSearch(),
    back: searching ? () => setSearching(false) : undefined,
    help: () => setListing(true),
  });
  const first = useFirstMinute(services, report);

  return (
    <div class="leaf">
      <Head
        searching={searching}
        opener={opener}
        onSearch={() => openSearch()}
        onBack={() => setSearching(false)}
        onSettings={services.openSettings}
      />
      <main id="content" tabIndex={-1}>
        <p role="status" class="unseen">
          {!searching && announcement(state)}
        </p>
        {/* The page stays in place under the search, as it was left. */}
        <div hidden={searching}>
          <Troubles
            report={report}
            onRetry={() => void services.install()}
            onReinstall={() => void services.install(true)}
          />
          {first ? (
            <FirstMinute
              report={first}
              state={state}
              services={services}
              onEnd={() => void services.endFirstMinute()}
            />
          ) : (
            <>
              <Facing
                state={state}
                report={report}
                services={services}
                today={today}
                onSearch={openSearch}
              />
              <Installing report={report} />
            </>
          )}
        </div>
        {searching && (
          <Search
            query={query}
            onQuery={setQuery}
            field={field}
            report={report}
            today={today}
            services={services}
          />
        )}
        <p id={NEW_TAB_HINT} hidden>
          {t('opensNewTab')}
        </p>
      </main>
      <Colophon
        report={report}
        onSettings={services.openSettings}
        onKeys={() => setListing(true)}
      />
      {listing && (
        <KeysSheet services={services} single={single} onClose={() => setListing(false)} />
      )}
    </div>
  );
}

/** What a listener must know when the panel turns to another page. */
function announcement(state: FacingState | null): string {
  if (state?.status === 'unread' && state.reason === 'switched-off') return t('offTitle');
  if (state?.status !== 'read') return '';
  if (state.site.verdict === 'lookalike') return t('actionLookalike');
  if (state.related.length > 0) return plural('actionRelated', state.related.length);
  return t(state.site.verdict === 'other' ? 'actionOther' : 'actionNone');
}

/** Moves the focus with the view, and brings the page back to where it was left. */
function useViews(
  searching: boolean,
  field: { current: HTMLInputElement | null },
  opener: { current: HTMLButtonElement | null },
) {
  const left = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (searching) {
      left.current = window.scrollY;
      window.scrollTo(0, 0);
      field.current?.focus();
      field.current?.select();
    } else if (left.current !== null) {
      window.scrollTo(0, left.current);
      left.current = null;
      opener.current?.focus({ preventScroll: true });
    }
  }, [searching, field, opener]);
}

/** The report that the page of the first minute shows, as long as that page is due. */
function useFirstMinute(
  services: Pick<PanelServices, 'watchFirstMinute' | 'endFirstMinute'>,
  report: CatalogueReport | null,
): CatalogueReport | null {
  const due = useWatched(services.watchFirstMinute) ?? false;
  const over = due && report !== null && isAllThere(report);
  useEffect(() => {
    if (over) void services.endFirstMinute();
  }, [services, over]);
  return due && isFirstInstall(report) ? report : null;
}
