import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { locale, t } from '../../../lib/i18n.ts';
import {
  JURISDICTIONS,
  type Jurisdiction,
  WANTED_KINDS,
  type WantedKind,
} from '../../../lib/requests/flag.ts';
import { LONGEST } from '../../../lib/requests/longest.ts';
import { flagErrorText, WANTED_WORDS } from '../../../lib/requests/words.ts';
import type { Beginning } from '../../../lib/services/flag-draft.ts';
import type { PanelServices } from '../../../lib/services/panel.ts';

/** Letters of a line of the narrowest panel. */
const LINE = 34;

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
  const [jurisdiction, setJurisdiction] = useState(beginning.jurisdiction);
  const [note, setNote] = useState('');
  const [picture, setPicture] = useState(false);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const first = useRef<HTMLTextAreaElement>(null);
  const law = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);

  const save = async () => {
    if (busy) return;
    if (title.trim() === '') {
      setFailure(t('flagFormNeeded'));
      first.current?.focus();
      return;
    }
    if (!jurisdiction) {
      setFailure(t('flagFormLawNeeded'));
      law.current?.focus();
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
  const { selection, record, element } = beginning.evidence;
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
      {record && (
        <p class="facts" dir="auto">
          {element}
        </p>
      )}
      <label for={`${id}title`}>{t('flagFormTitle')}</label>
      {/* One line of text, of which all is to be seen. */}
      <textarea
        id={`${id}title`}
        ref={first}
        class="note title"
        rows={Math.min(4, Math.ceil(title.length / LINE) || 1)}
        dir="auto"
        maxLength={LONGEST.title}
        value={title}
        aria-invalid={failure !== '' && title.trim() === ''}
        aria-describedby={`${id}failure`}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void save();
        }}
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
            ref={law}
            value={jurisdiction ?? ''}
            aria-invalid={failure !== '' && !jurisdiction}
            aria-describedby={`${id}failure`}
            onChange={({ currentTarget }) => setJurisdiction(currentTarget.value as Jurisdiction)}
          >
            <option value="" disabled>
              {t('flagFormChoose')}
            </option>
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
