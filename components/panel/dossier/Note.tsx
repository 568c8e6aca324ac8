import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import { type KeptItem, LONGEST_NOTE } from '../../../lib/reader/kept.ts';
import { useDossier } from './DossierProvider.tsx';
import { errorText } from './errors.ts';

/** A note is written when the typing rests so long, in ms, and when the field or the panel is left. */
const REST = 400;
/** Lines beyond which a note scrolls. */
const MOST_LINES = 12;
/** Letters of a line of the narrowest panel. */
const LINE = 34;

/** The reader's own words on an item, written where they are read. */
export function Note({ item: { key, title, note } }: { item: KeptItem }) {
  const { dossier } = useDossier();
  /** What is typed and not yet written; null when there is nothing. */
  const [draft, setDraft] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const write = async (words: string) => {
    const written = await dossier.annotate(key, words);
    setFailure(written.ok ? null : errorText(written.error));
    // What was typed meanwhile waits for its own turn.
    if (written.ok) setDraft((now) => (now === words ? null : now));
  };
  const flush = useRef(() => {});
  flush.current = () => {
    if (draft !== null) void write(draft);
  };
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => flush.current(), REST);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const leave = () => flush.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const shown = draft ?? note;
  return (
    <>
      <textarea
        class="note"
        rows={linesOf(shown)}
        maxLength={LONGEST_NOTE}
        aria-label={t('dossierNote', title)}
        placeholder={t('dossierNoteHere')}
        dir="auto"
        value={shown}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => flush.current()}
      />
      {failure && (
        <p class="facts" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

/** As many lines as it seems to need, where browsers do not size a field by what is in it. */
const linesOf = (text: string): number =>
  Math.min(
    MOST_LINES,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0),
  );
