import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Citable } from '../../../lib/citation/citable.ts';
import { CITATION_FORMS, type CitationForm, cite } from '../../../lib/citation/forms.ts';
import { t } from '../../../lib/i18n.ts';
import { copy } from '../../ui/copy.ts';

/** Names of the forms that are names everywhere. */
const NAMES: Record<Exclude<CitationForm, 'sentence'>, string> = {
  markdown: 'Markdown',
  html: 'HTML',
  bibtex: 'BibTeX',
  csl: 'CSL-JSON',
};

interface CiteProps {
  id: string;
  cited: Citable;
  /** What may be added to the citation. */
  children?: ComponentChildren;
  onClose: () => void;
}

/** The citation as it will be copied, and its forms. */
export function Cite({ id, cited, children, onClose }: CiteProps) {
  const [said, setSaid] = useState('');
  const press = async (form: CitationForm) => {
    const html = form === 'sentence' ? cite(cited, 'html') : undefined;
    const done = await copy(cite(cited, form), html);
    const name = form === 'sentence' ? t('citeSentence') : NAMES[form];
    setSaid(done ? t('citeCopied', name) : t('citeNotCopied'));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes this sheet, not the view around it.
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from the buttons in it
    <div id={id} class="cite" onKeyDown={onKeyDown}>
      <p class="cited" dir="auto">
        {cite(cited, 'sentence')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent together */}
      <div class="forms" role="group" aria-label={t('citeText')}>
        {CITATION_FORMS.map((form) => (
          <button key={form} type="button" class="act" onClick={() => press(form)}>
            {form === 'sentence' ? t('citeCopy') : NAMES[form]}
          </button>
        ))}
      </div>
      <p role="status" class="facts said">
        {said}
      </p>
      {children}
    </div>
  );
}
