import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Beginning } from '../../../lib/facing/flag-draft.ts';
import type { PanelServices } from '../../../lib/facing/services.ts';
import { locale, t } from '../../../lib/i18n.ts';
import {
  JURISDICTIONS,
  type Jurisdiction,
  WANTED_KINDS,
  type WantedKind,
} from '../../../lib/requests/flag.ts';
import { LONGEST } from '../../../lib/requests/longest.ts';
import { WANTED_WORDS } from '../../../lib/requests/words.ts';
import { flagErrorText } from './words.ts';

interface FlagFormProps {
  beginning: Beginning;
  services: Pick<PanelServices, 'flags' | 'capture'>;
  onClose: () => void;
  /** What became of it, in a sentence. */
  onSaid: (words: string) => void;
}

/** A flag as it is made, in place: what is missing, a note, a picture if it is wanted. */
export function FlagForm({ beginning, services, onClose, onSaid }: FlagFormProps) {
  const [title, setTitle] = useState(beginning.title);
  const [wanted, setWanted] = useState<WantedKind>(beginning.wanted);
  const [jurisdiction, setJurisdiction] = useState<Jurisdiction>(
    beginning.jurisdiction ?? JURISDICTIONS[0],
  );
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState(false);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const save = async () => {
    if (busy) return;
    if (title.trim() === '') {
      setFailure(t('flagFormNeeded'));
      first.current?.focus();
      return;
    }
    setBusy(true);
    const taken = picture ? await services.capture().catch(() => null) : null;
    const draft = { ...beginning, title, wanted, jurisdiction, note };
    const made = await services.flags.make(draft, taken);
    setBusy(false);
    if (!made.ok) return setFailure(flagErrorText(made.error));
    onSaid(picture && !taken ? t('flagSavedBare') : t('flagSaved', made.value.title));
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes this form, not the view around it.
    event.stopPropagation();
    onClose();
  };
  const { selection } = beginning.evidence;
  return (
    <form
      class="flag"
      // Ours says what is wrong, in the page's own words.
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {selection && (
        <blockquote class="passage" dir="auto">
          {selection}
        </blockquote>
      )}
      <label for={`${id}title`}>{t('flagFormTitle')}</label>
      <input
        id={`${id}title`}
        ref={first}
        type="text"
        autocomplete="off"
        dir="auto"
        maxLength={LONGEST.title}
        value={title}
        aria-invalid={failure !== '' && title.trim() === ''}
        aria-describedby={`${id}failure`}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <label for={`${id}wanted`}>{t('flagWanted')}</label>
      <select
        id={`${id}wanted`}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value as WantedKind)}
      >
        {WANTED_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(WANTED_WORDS[kind])}
          </option>
        ))}
      </select>
      {beginning.jurisdiction === undefined && (
        <>
          <label for={`${id}law`}>{t('flagFormLaw')}</label>
          <select
            id={`${id}law`}
            value={jurisdiction}
            onChange={({ currentTarget }) => setJurisdiction(currentTarget.value as Jurisdiction)}
          >
            {JURISDICTIONS.map((code) => (
              <option key={code} value={code}>
                {placeName(code)}
              </option>
            ))}
          </select>
        </>
      )}
      <label for={`${id}note`}>{t('flagNote')}</label>
      <textarea
        id={`${id}note`}
        class="note"
        rows={2}
        dir="auto"
        maxLength={LONGEST.note}
        value={note}
        onInput={({ currentTarget }) => setNote(currentTarget.value)}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={picture}
          onChange={({ currentTarget }) => setPicture(currentTarget.checked)}
        />
        {t('flagFormPicture')}
      </label>
      <p class="facts" id={`${id}failure`} role="alert">
        {failure}
      </p>
      <div class="buttons">
        <button type="submit" class="button" aria-disabled={busy}>
          {t('flagFormSave')}
        </button>
        <button type="button" class="button second" onClick={onClose}>
          {t('flagFormCancel')}
        </button>
      </div>
      <p class="facts">{t('flagFormStays')}</p>
    </form>
  );
}

/** Name of a country or of the Union in the reader's language. */
const placeName = (code: Jurisdiction): string =>
  new Intl.DisplayNames(locale(), { type: 'region' }).of(code) ?? code;
