import { date, locale, plural, t } from '../../lib/i18n.ts';
import type { CatalogueRecord } from '../../lib/model.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';

/** More publishers than this are counted, not named: the line stays one. */
const NAMED = 2;

interface CopiesProps {
  record: CatalogueRecord;
  copies: CatalogueRecord[];
}

/** The same record as others publish it: one quiet line that unfolds to where they are. */
export function Copies({ record, copies }: CopiesProps) {
  return (
    <Disclosure summary={summary(record, copies)}>
      <ul class="series">
        {copies.map((copy) => (
          <li key={`${copy.catalogue} ${copy.id}`}>
            <ExternalLink href={copy.url}>
              <bdi>{copy.publisher?.name ?? copy.title}</bdi>
            </ExternalLink>
            {copy.modified && `, ${date(copy.modified)}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function summary(record: CatalogueRecord, copies: CatalogueRecord[]): string {
  const others = new Set(copies.map(({ publisher }) => publisher?.name ?? ''));
  others.delete('');
  others.delete(record.publisher?.name ?? '');
  // A body that published the thing twice is no other publisher.
  if (others.size === 0 || others.size > NAMED) return plural('copies', copies.length);
  return t('copiesBy', new Intl.ListFormat(locale()).format(others));
}
