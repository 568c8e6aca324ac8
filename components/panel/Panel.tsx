import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../lib/i18n.ts';
import type { PageOfOrigin } from '../../lib/reader/kept.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { FlagAbout, FlagAsked } from '../../lib/shared/flag-asked.ts';
import type { FacingState } from '../../lib/shared/state.ts';
import { NEW_TAB_HINT } from '../ui/ExternalLink.tsx';
import { useElapsed } from '../ui/use-elapsed.ts';
import { useToday } from '../ui/use-today.ts';
import { useWatched } from '../ui/use-watched.ts';
import { Colophon } from './Colophon.tsx';
import { DossierProvider, FoundOn } from './dossier/DossierProvider.tsx';
import { DossierView } from './dossier/DossierView.tsx';
import { Facing } from './Facing.tsx';
import { FirstMinute } from './FirstMinute.tsx';
import { Files } from './files/context.ts';
import type { Choice } from './filters.ts';
import { Head, type View } from './Head.tsx';
import { Installing } from './Installing.tsx';
import { KeysSheet } from './KeysSheet.tsx';
import { Flagging } from './missing/flagging.ts';
import { Missing } from './missing/Missing.tsx';
import { Search } from './Search.tsx';
import { subjectOf } from './subject.ts';
import { Troubles } from './Troubles.tsx';
import { useFirstMinute } from './use-first-minute.ts';
import { useKeys } from './use-keys.ts';
import { useViews } from './use-views.ts';

interface PanelProps {
  services: PanelServices;
  /** Tells the time; tests and pictures have a day of their own. */
  now?: () => Date;
}

const clock = () => new Date();

/**
 * How long the page waits for the dates of the catalogues, in ms: they come with it, nearly always, and
 * what was drawn before they came would move.
 */
const PATIENCE = 100;

/** The whole panel: the page in regard of the active tab, or the search over everything. */
export function Panel({ services, now = clock }: PanelProps) {
  const today = useToday(now);
  const facing = useWatched(services.watchFacing);
  const report = useWatched(services.watchCatalogues);
  const impatient = useElapsed(PATIENCE);
  const state = report || impatient ? facing : null;
  const kept = useWatched(services.dossier.watch);
  const [view, setView] = useState<View>('page');
  const searching = view === 'search';
  const [query, setQuery] = useState('');
  const [choices, setChoices] = useState<Choice[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const dossier = useRef<HTMLHeadingElement>(null);
  const openers = {
    search: useRef<HTMLButtonElement>(null),
    dossier: useRef<HTMLButtonElement>(null),
  };
  useViews(view, { search: field, dossier }, openers);

  const openSearch = (words?: string, filters: Choice[] = []) => {
    // Without words it opens as it was left.
    if (words !== undefined) {
      setQuery(words);
      setChoices(filters);
    }
    setView('search');
  };
  const goBack = () => {
    setView('page');
    setChoices([]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it sets never changes
  useEffect(() => services.watchSearches(openSearch), [services]);
  const [asked, setAsked] = useState<FlagAsked | null>(null);
  useEffect(
    () =>
      services.watchFlagAsked((passage) => {
        setView('page');
        setAsked(passage);
      }),
    [services],
  );
  const page = useMemo(() => pageOf(state), [state]);
  const flag = useMemo(
    () => page && ((about: FlagAbout) => setAsked({ ...page, selection: '', about })),
    [page],
  );
  const single = useWatched(services.watchSingleKeys) ?? true;
  const [listing, setListing] = useState(false);
  useKeys({
    single,
    search: () => openSearch(),
    back: view === 'page' ? undefined : goBack,
    help: () => setListing(true),
  });
  const first = useFirstMinute(services, report);

  // The page, which stays under the search, is not drawn again at each key that is typed there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions it is given only set states
  const beside = useMemo(
    () => (
      <>
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
            <FoundOn.Provider value={page}>
              <Flagging.Provider value={flag}>
                <Facing
                  state={state}
                  report={report}
                  services={services}
                  today={today}
                  onSearch={openSearch}
                >
                  <Missing
                    state={state}
                    report={report}
                    services={services}
                    asked={asked}
                    onAnswered={() => setAsked(null)}
                    now={now}
                  />
                </Facing>
              </Flagging.Provider>
            </FoundOn.Provider>
            <Installing report={report} />
          </>
        )}
      </>
    ),
    [state, report, first, asked, page, flag, today, services, now],
  );
  return (
    <DossierProvider dossier={services.dossier} items={kept} today={today}>
      <Files.Provider value={services.files}>
        <div class="leaf">
          <Head
            view={view}
            openers={openers}
            kept={kept?.length ?? 0}
            onSearch={() => openSearch()}
            onDossier={() => setView('dossier')}
            onBack={goBack}
            onSettings={services.openSettings}
          />
          <main id="content" tabIndex={-1}>
            <p role="status" class="unseen">
              {view === 'page' && announcement(state)}
            </p>
            {/* The page stays in place under the search, as it was left. */}
            <div hidden={view !== 'page'}>{beside}</div>
            {searching && (
              <Search
                query={query}
                onQuery={setQuery}
                choices={choices}
                onChoices={setChoices}
                field={field}
                report={report}
                today={today}
                services={services}
              />
            )}
            {view === 'dossier' && <DossierView page={page} heading={dossier} />}
            <p id={NEW_TAB_HINT} hidden>
              {t('opensNewTab')}
            </p>
          </main>
          {/* Under a page that is still to come it would be pushed away. */}
          {state && state.status !== 'waiting' && (
            <Colophon
              report={report}
              onSettings={services.openSettings}
              onKeys={() => setListing(true)}
            />
          )}
          {listing && (
            <KeysSheet services={services} single={single} onClose={() => setListing(false)} />
          )}
        </div>
      </Files.Provider>
    </DossierProvider>
  );
}

/** The page being read, where there is one to name. */
const pageOf = (state: FacingState | null): PageOfOrigin | null =>
  state?.status === 'read' && /^https?:/.test(state.page.url)
    ? { url: state.page.url, title: subjectOf(state.page.title) || state.page.url }
    : null;

/** What a listener must know when the panel turns to another page. */
function announcement(state: FacingState | null): string {
  if (state?.status === 'unread' && state.reason === 'switched-off') return t('offTitle');
  if (state?.status !== 'read') return '';
  if (state.site.verdict === 'lookalike') return t('actionLookalike');
  if (state.related.length > 0) return plural('actionRelated', state.related.length);
  return t(state.site.verdict === 'other' ? 'actionOther' : 'actionNone');
}
