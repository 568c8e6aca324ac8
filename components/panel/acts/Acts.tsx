import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef, useState } from 'preact/hooks';
import { citableOf } from '../../../lib/citation/citable.ts';
import { t } from '../../../lib/i18n.ts';
import type { CatalogueRecord } from '../../../lib/model.ts';
import { keptRecord, recordKey } from '../../../lib/reader/kept.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FoundOn, useDossier } from '../dossier/DossierProvider.tsx';
import { Cite } from './Cite.tsx';

interface ActsProps {
  record: CatalogueRecord;
  /** What else can be done with it here. */
  children?: ComponentChildren;
}

/** What a reader can do with a card: cite it, keep it. */
export function Acts({ record, children }: ActsProps) {
  const { kept, today, toggle } = useDossier();
  const page = useContext(FoundOn);
  const [failure, setFailure] = useState<string | null>(null);
  const isKept = kept.has(recordKey(record));
  const keep = async () => {
    const item = keptRecord(record, today, page);
    if (item) setFailure(await toggle(item));
  };
  return (
    <Citing
      title={record.title}
      citable={() => citableOf(record, today)}
      below={failure && <p class="facts">{failure}</p>}
    >
      <button
        type="button"
        class="act"
        aria-pressed={isKept}
        aria-label={t(isKept ? 'keptNamed' : 'keepNamed', record.title)}
        onClick={keep}
      >
        <Icon name={isKept ? 'marked' : 'bookmark'} />
        {t(isKept ? 'kept' : 'keep')}
      </button>
      {children}
    </Citing>
  );
}

interface CitingProps {
  title: string;
  /** What is cited; asked for when it is. */
  citable: () => Parameters<typeof Cite>[0]['cited'];
  /** The acts after “Cite”. */
  children: ComponentChildren;
  /** What an act has to say. */
  below?: ComponentChildren;
  /** What may be added to the citation, in its sheet. */
  inside?: ComponentChildren;
}

/** A row of acts that begins with “Cite”, and the sheet that it unfolds. */
export function Citing({ title, citable, children, below, inside }: CitingProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const sheet = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <>
      <div class="acts">
        <button
          type="button"
          class="act"
          ref={opener}
          aria-label={t('citeNamed', title)}
          aria-expanded={open}
          aria-controls={open ? sheet : undefined}
          onClick={() => setOpen(!open)}
        >
          <Icon name="copy" />
          {t('cite')}
        </button>
        {children}
      </div>
      {/* Listened to from the beginning: what comes with its words is not read out. */}
      <div role="status">{below}</div>
      {open && (
        <Cite id={sheet} cited={citable()} onClose={close}>
          {inside}
        </Cite>
      )}
    </>
  );
}
