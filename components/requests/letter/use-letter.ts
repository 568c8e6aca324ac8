import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Flag } from '../../../lib/requests/flag.ts';
import { type Letter, writeLetter } from '../../../lib/requests/letter.ts';
import { EMPTY_FORM, type FormValues, inputOf } from './form-values.ts';

/** A text is written when the typing rests so long, in ms, and when the page is left. */
const REST = 400;

export interface LetterWords {
  subject: string;
  text: string;
}

export interface LetterState {
  /** What stands on the sheet: the reader's words, or those that the form writes. */
  shown: LetterWords;
  /** What the form writes now, with the articles that it cites. */
  written: Letter;
  /** The sheet holds words of the reader: the form does not write over them. */
  isMine: boolean;
  /** The reader's words before they were written anew; null where there are none. */
  before: LetterWords | null;
  form: FormValues;
  setForm(values: Partial<FormValues>): void;
  edit(words: Partial<LetterWords>): void;
  rewrite(): void;
  putBack(): void;
  /** Keeps what the form wrote as it stands. */
  keep(): void;
  documents: string[];
  sender: { name: string; address: string; email: string };
  /** E-mail address of the body. */
  to: string;
  setTo(address: string): void;
}

/**
 * The letter of a flag while it is written. The form writes it until the reader changes a word; from
 * then on only the reader does.
 *
 * @param day of the letter, `YYYY-MM-DD`.
 * @param save writes the reader's words, or forgets them.
 */
export function useLetter(
  flag: Flag,
  day: string,
  save: (words: LetterWords | null) => Promise<unknown>,
): LetterState {
  const [form, setForm] = useState<FormValues>(EMPTY_FORM);
  const [to, setTo] = useState('');
  const [mine, setMine] = useState<LetterWords | null>(flag.letter ?? null);
  const [before, setBefore] = useState<LetterWords | null>(null);
  /** Typed and not yet written. */
  const waiting = useRef<LetterWords | null>(null);
  const flush = useRef(() => {});
  flush.current = () => {
    const words = waiting.current;
    waiting.current = null;
    if (words) void save(words);
  };
  const { wanted, title, jurisdiction, body, evidence } = flag;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the flag, only these go into the letter
  const input = useMemo(
    () => inputOf(flag, form, day),
    [wanted, title, jurisdiction, body?.name, evidence, form, day],
  );
  const written = useMemo(() => writeLetter(input), [input]);
  const shown = mine ?? written;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each word starts the rest anew
  useEffect(() => {
    const timer = setTimeout(() => flush.current(), REST);
    return () => clearTimeout(timer);
  }, [mine]);
  useEffect(() => {
    const leave = () => flush.current();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);

  const hold = (words: LetterWords) => {
    waiting.current = words;
    setMine(words);
  };
  const plain = ({ subject, text }: LetterWords) => ({ subject, text });
  return {
    shown: plain(shown),
    written,
    isMine: mine !== null,
    before,
    form,
    setForm: (values) => setForm((now) => ({ ...now, ...values })),
    edit(words) {
      setBefore(null);
      hold({ ...plain(shown), ...words });
    },
    rewrite() {
      waiting.current = null;
      setBefore(mine);
      setMine(null);
      void save(null);
    },
    putBack() {
      if (before) hold(before);
      setBefore(null);
    },
    keep: () => hold(plain(shown)),
    documents: [...(input.documents ?? [])],
    sender: form.sender,
    to,
    setTo,
  };
}
