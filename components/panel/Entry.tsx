import type { ComponentChildren, FunctionComponent } from 'preact';
import { useId } from 'preact/hooks';
import { languageOf } from '../../lib/catalogues/origin.ts';
import { date, t } from '../../lib/i18n.ts';
import { standing } from '../../lib/kinds/consultation.ts';
import type { CatalogueRecord, RecordKind } from '../../lib/model.ts';
import type { SearchHit } from '../../lib/search/answer.ts';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Algorithm } from './cards/Algorithm.tsx';
import { Code } from './cards/Code.tsx';
import { Consultation } from './cards/Consultation.tsx';
import type { CardProps } from './cards/card.ts';
import { Dataset } from './cards/Dataset.tsx';
import { Reuse } from './cards/Reuse.tsx';
import { Service } from './cards/Service.tsx';
import type { AsOf } from './catalogues.ts';
import { Unfold } from './files/Unfold.tsx';
import { knownKind } from './kinds.ts';
import { Marked } from './Marked.tsx';
import { MayBeOld } from './Sources.tsx';

interface EntryProps {
  record: CatalogueRecord;
  asOf: AsOf;
  /** What the margin says of it. */
  margin: ComponentChildren;
  /** Level of its title among the headings; 3 unless told. */
  level?: 3 | 4;
  /** Nothing around it says how old its list is: an old one then says so itself. */
  alone?: boolean;
  /** What to mark in the title and in the description; without it, no description. */
  marks?: SearchHit['marks'] | undefined;
  /** What follows the facts. */
  children?: ComponentChildren;
}

/** What each kind says under its title, the one fact that matters first. */
const CARDS: Record<RecordKind, FunctionComponent<CardProps>> = {
  dataset: Dataset,
  code: Code,
  consultation: Consultation,
  algorithm: Algorithm,
  service: Service,
  reuse: Reuse,
};

/** One record: the thing itself in the text column, what ties it to the page in the margin. */
export function Entry({ record, asOf, margin, level, alone, marks, children }: EntryProps) {
  const title = useId();
  const lang = languageOf(record);
  const Heading = level === 4 ? 'h4' : 'h3';
  const Card = CARDS[knownKind(record.kind)];
  const described = marks !== undefined && record.description !== '';
  return (
    <article class={isOver(record, asOf.today) ? 'row over' : 'row'} aria-labelledby={title}>
      <div class="text">
        <Heading id={title} class="name" lang={lang} dir="auto">
          <ExternalLink href={record.url}>
            <Marked text={record.title} spans={marks?.title} />
          </ExternalLink>
        </Heading>
        {described && (
          <p class="snippet" lang={lang} dir="auto">
            <Marked text={record.description} spans={marks.description} />
          </p>
        )}
        <Card record={record} asOf={asOf} lang={lang} described={described} />
        {alone && asOf.old && (
          <p class="facts">
            {t('sectionList', date(asOf.date.toISOString()))}
            <MayBeOld />
          </p>
        )}
      </div>
      {margin}
      <Unfold record={record} />
      {children && <div class="text after">{children}</div>}
    </article>
  );
}

/** Nothing can be done about it any more: it stands back. */
const isOver = ({ consultation }: CatalogueRecord, today: string): boolean =>
  consultation !== undefined && standing(consultation, today) === 'closed';
