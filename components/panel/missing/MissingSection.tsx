import { useCallback, useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Beginning, missed, proposed } from '../../../lib/facing/flag-draft.ts';
import { plural, t } from '../../../lib/i18n.ts';
import type { Proposal } from '../../../lib/missing/proposal.ts';
import type { FlagRow } from '../../../lib/requests/row.ts';
import { useWatched } from '../../ui/use-watched.ts';
import { FlagForm } from './FlagForm.tsx';
import { FlagsHere } from './FlagsHere.tsx';
import type { MissingProps } from './Missing.tsx';
import { ProposalEntry } from './ProposalEntry.tsx';
import './missing.css';

/** What a form is open for: a proposal, by its place, or what the reader misses. */
type Open = { at: number } | 'own' | null;

const NONE: Proposal[] = [];

/** What might be missing, what the reader misses, and what they flagged on this page. */
export function MissingSection({ state, report, services, asked, onAnswered, now }: MissingProps) {
  const { flags } = services;
  const read = state?.status === 'read' ? state : null;
  const url = asked?.url ?? read?.page.url ?? '';
  const watch = useCallback(
    (listener: (rows: FlagRow[]) => void) => flags.watchPage(url, listener),
    [flags, url],
  );
  const rows = useWatched(watch) ?? [];
  const flagged = new Set(rows.map(({ title }) => title));
  const proposals = (read?.missing ?? NONE).filter(({ title }) => !flagged.has(title));
  const [open, setOpen] = useState<Open>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();

  // Another page, another form; a passage opens the reader's own.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the page that closes it
  useEffect(() => setOpen(null), [url]);
  useEffect(() => {
    if (asked) setOpen('own');
  }, [asked]);

  const close = () => {
    setOpen(null);
    onAnswered();
    // What had the focus goes with the form.
    heading.current?.focus({ preventScroll: true });
  };
  const form = (beginning: Beginning | null) =>
    beginning && (
      <FlagForm
        // Another passage is another flag.
        key={beginning.evidence.selection ?? beginning.title}
        beginning={beginning}
        services={services}
        onClose={close}
        onSaid={setSaid}
      />
    );
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
            <button type="button" class="act" id={id} onClick={() => setOpen('own')}>
              {t('missingOwn')}
            </button>
          )}
          <p role="status" class="facts said">
            {said}
          </p>
        </div>
      </div>
      <FlagsHere rows={rows} services={services} onSaid={setSaid} />
    </section>
  );
}
