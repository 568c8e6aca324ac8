import type { ComponentChildren } from 'preact';
import type { CatalogueReport, PanelServices } from '../../lib/facing/services.ts';
import type { FacingRead, FacingState } from '../../lib/facing/state.ts';
import { t } from '../../lib/i18n.ts';
import { AskLive } from './AskLive.tsx';
import { Contents } from './Contents.tsx';
import type { Choice } from './filters.ts';
import { Identity } from './Identity.tsx';
import { Lookalike } from './Lookalike.tsx';
import { Nothing } from './Nothing.tsx';
import { Reach } from './Reach.tsx';
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
  const sections = sectionsOf(state, today);
  if (sections.length === 0) {
    return (
      <>
        <Identity
          state={state}
          onSearch={(choices) => onSearch('', choices)}
          onOverview={services.openOverview}
        />
        <Nothing state={state} onSearch={onSearch} onFace={() => void services.readTab()} />
        {children}
        <AskLive services={services} today={today} words={phrasesOf(state)} />
        <Reach url={state.page.url} services={services} />
      </>
    );
  }
  return (
    <>
      <Identity
        state={state}
        onSearch={(choices) => onSearch('', choices)}
        onOverview={services.openOverview}
      />
      <Contents sections={[...sections, ...missingOf(state)]} />
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
