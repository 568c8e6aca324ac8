import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n.ts';
import type { PanelServices } from '../../lib/services/panel.ts';
import type { CatalogueReport, FacingRead, FacingState } from '../../lib/shared/state.ts';
import { AskLive } from './AskLive.tsx';
import { Contents, type ContentsEntry } from './Contents.tsx';
import type { Choice } from './filters.ts';
import { Identity } from './Identity.tsx';
import { Lookalike } from './Lookalike.tsx';
import { Nothing } from './Nothing.tsx';
import { Reach } from './Reach.tsx';
import { REFERENCES_ID, ReferencesSection } from './references/ReferencesSection.tsx';
import { useReferences } from './references/use-references.ts';
import { Section } from './Section.tsx';
import { sectionsOf } from './sections.ts';
import { Unread } from './Unread.tsx';

interface FacingProps {
  state: FacingState | null;
  report: CatalogueReport | null;
  services: PanelServices;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  /** Opens the search with these words, and these filters instead of those set. */
  onSearch: (words?: string, choices?: Choice[]) => void;
  /** What stands below all that was found. */
  children?: ComponentChildren;
}

/** What stands beside the page being read, in each of its states. */
export function Facing({ state, report, services, today, onSearch, children }: FacingProps) {
  if (!state || state.status === 'waiting') {
    return (
      <section class="void row waiting" aria-busy="true">
        <div class="text">
          <h1>{t('waitingTitle')}</h1>
        </div>
      </section>
    );
  }
  if (state.status === 'unread') {
    return (
      <>
        <Unread state={state} services={services} onSearch={() => onSearch()} />
        {children}
      </>
    );
  }
  if (state.site.verdict === 'lookalike') return <Lookalike state={state} />;
  return (
    <Beside state={state} report={report} services={services} today={today} onSearch={onSearch}>
      {children}
    </Beside>
  );
}

/** What stands beside a page that was read. */
function Beside({
  state,
  report,
  services,
  today,
  onSearch,
  children,
}: FacingProps & { state: FacingRead }) {
  const references = useReferences(services.references, state);
  const sections = sectionsOf(state, today);
  const cited =
    references.asked.state === 'checked' ? references.asked.check.references.length : null;
  const contents: ContentsEntry[] = [
    ...sections,
    { id: REFERENCES_ID, name: 'sectionReferences', count: cited },
    ...missingOf(state),
  ];
  return (
    <>
      <Identity
        state={state}
        onSearch={(choices) => onSearch('', choices)}
        onOverview={services.openOverview}
      />
      {sections.length === 0 ? (
        <Nothing state={state} onSearch={onSearch} onFace={() => void services.readTab()} />
      ) : (
        <Contents sections={contents} />
      )}
      {sections.map((section, index) => (
        <Section
          key={section.id}
          section={section}
          state={state}
          report={report}
          today={today}
          correct={services.correct}
          first={index === 0}
        />
      ))}
      <ReferencesSection references={references} services={services.references} />
      {children}
      <AskLive services={services} today={today} words={phrasesOf(state)} />
      <Reach url={state.page.url} services={services} />
    </>
  );
}

/** What might be missing, in the contents: only where there is something. */
const missingOf = ({ missing }: FacingRead) =>
  missing ? [{ id: 'missing', name: 'sectionMissing', count: missing.length } as const] : [];

/** Phrases of a page that a catalogue may be asked with. */
const MOST_PHRASES = 4;

const phrasesOf = ({ understood }: FacingRead): string =>
  (understood?.phrases ?? []).slice(0, MOST_PHRASES).join(' ');
