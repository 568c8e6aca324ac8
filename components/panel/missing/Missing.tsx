import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n.ts';
import type { Proposal } from '../../../lib/missing/proposal.ts';
import type { FlagRow } from '../../../lib/requests/row.ts';
import { type Beginning, missed, proposed } from '../../../lib/services/flag-draft.ts';
import type { PanelServices } from '../../../lib/services/panel.ts';
import type { FlagAsked } from '../../../lib/shared/flag-asked.ts';
import type { CatalogueReport, FacingState } from '../../../lib/shared/state.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useWatched } from '../../ui/use-watched.ts';
import type { FlagForm } from './FlagForm.tsx';
import { FlagsHere } from './FlagsHere.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';

interface MissingProps {
  state: FacingState | null;
  report: CatalogueReport | null;
  services: Pick<PanelServices, 'flags' | 'findAnswers' | 'capture'>;
  /** A passage that the reader chose to flag. */
  asked: FlagAsked | null;
  /** The passage is flagged, or is not to be. */
  onAnswered: () => void;
  now: () => Date;
}

/** What a form is open for: a proposal, by its place, or what the reader misses. */
type Open = { at: number } | 'own' | null;

const NONE: Proposal[] = [];

/**
 * What might be missing, what the reader misses, and what they flagged on this page. The
 * form is loaded when it is first wanted.
 */
export function Missing({ state, report, services, asked, onAnswered, now }: MissingProps) {
  const { flags } = services;
  const read = state?.status === 'read' ? state : null;
  /** A page that was not read, of which a passage was flagged: its flags stay in sight. */
  const [passed, setPassed] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page ends it
  useEffect(() => setPassed(''), [state]);
  const url = asked?.url ?? read?.page.url ?? passed;
  const watch = useCallback(
    (listener: (rows: FlagRow[]) => void) => flags.watchPage(url, listener),
    [flags, url],
  );
  const rows = useWatched(watch) ?? [];
  const flagged = new Set(rows.map(({ title }) => title));
  const proposals = (read?.missing ?? NONE).filter(({ title }) => !flagged.has(title));
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const [Form, setForm] = useState<typeof FlagForm | null>(null);
  useEffect(() => {
    if (open === null || Form) return;
    void import('./FlagForm.tsx').then(
      (part) => setForm(() => part.FlagForm),
      () => setSaid(t('missingUnloaded')),
    );
  }, [open, Form]);
  const heading = useRef<HTMLHeadingElement>(null);

  // Another page, another form; a passage opens the reader's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the page that closes it
  useEffect(() => setOpen(null), [url]);
  useEffect(() => {
    if (asked) setOpen('own');
  }, [asked]);

  const close = () => {
    setOpen(null);
    setPassed(url);
    onAnswered();
    // What had the focus goes with the form.
    heading.current?.focus({ preventScroll: true });
  };
  const form = (beginning: Beginning | null) =>
    Form &&
    beginning && (
      <Form
        // Another passage is another flag.
        key={beginning.evidence.selection ?? beginning.title}
        beginning={beginning}
        services={services}
        onClose={close}
        onSaid={setSaid}
      />
    );
  if (url === '' || (!asked && read?.site.verdict === 'lookalike')) return null;
  return (
    <section class="missing" aria-labelledby="missing">
      <div class="section row">
        <div class="side">
          <span class="lacuna" aria-hidden="true">
            [ ]
          </span>
        </div>
        <div class="text">
          <h2 id="missing" tabIndex={-1} ref={heading}>
            {t('sectionMissing')}
          </h2>
          <p>{proposals.length > 0 ? plural('missingLead', proposals.length) : t('missingNone')}</p>
        </div>
      </div>
      {proposals.length > 0 && (
        <ul>
          {proposals.map((proposal, at) => (
            <ProposalEntry
              key={`${proposal.cause} ${proposal.title}`}
              proposal={proposal}
              isOpen={typeof open === 'object' && open?.at === at}
              onFlag={() => setOpen({ at })}
            >
              {read && form(proposed(proposal, read, report))}
            </ProposalEntry>
          ))}
        </ul>
      )}
      <div class="row own">
        <div class="text">
          {open === 'own' ? (
            form(missed(state, asked, report, now().getTime()))
          ) : (
            <button type="button" class="act" onClick={() => setOpen('own')}>
              {t('missingOwn')}
            </button>
          )}
          <p role="status" class="facts said">
            {said}
          </p>
        </div>
      </div>
      <FlagsHere rows={rows} services={services} onSaid={setSaid} />
      <p class="row">
        <span class="text">
          {/* The page of requests, beside the panel. */}
          <ExternalLink class="act" href="requests.html">
            {t('requestsAll')}
          </ExternalLink>
        </span>
      </p>
    </section>
  );
}
