import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { SearchHit } from '../../lib/search/answer.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import type { AsOf } from './catalogues.ts';
import { Freshness } from './Freshness.tsx';
import { formatList } from './formats.ts';
import { licenceName } from './licence.ts';
import { Marked } from './Marked.tsx';

interface EntryProps {
  record: CatalogueRecord;
  asOf: AsOf;
  /** What the margin says of it. */
  margin: ComponentChildren;
  /** What to mark in the title and in the description; without it, no description. */
  marks?: SearchHit['marks'] | undefined;
  /** What follows the facts. */
  children?: ComponentChildren;
}

/** Language of the records of a catalogue, so that a voice reads them as they are written. */
const LANGUAGES: Record<string, string> = { datagouv: 'fr' };

/** One record: the thing itself in the text column, what ties it to the page in the margin. */
export function Entry({ record, asOf, margin, marks, children }: EntryProps) {
  const title = useId();
  const lang = LANGUAGES[record.catalogue];
  return (
    <article class="row" aria-labelledby={title}>
      <div class="text">
        <h3 id={title} lang={lang} dir="auto">
          <ExternalLink href={record.url}>
            <Marked text={record.title} spans={marks?.title} />
          </ExternalLink>
        </h3>
        {marks && record.description && (
          <p class="snippet" lang={lang} dir="auto">
            <Marked text={record.description} spans={marks.description} />
          </p>
        )}
        <Freshness record={record} asOf={asOf} />
        <Facts record={record} lang={lang} />
        {children}
      </div>
      {margin}
    </article>
  );
}

function Facts({ record, lang }: { record: CatalogueRecord; lang: string | undefined }) {
  const formats = formatList(record.formats);
  return (
    <p class="facts">
      {record.publisher && (
        <span class="by" lang={lang} dir="auto">
          {record.publisher.name}
        </span>
      )}
      {licenceName(record.licence)}
      {formats && (
        <>
          {' · '}
          <span class="fmt">{formats}</span>
        </>
      )}
    </p>
  );
}
