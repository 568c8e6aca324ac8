import { Freshness } from '../Freshness.tsx';
import { formatList } from '../formats.ts';
import { licenceName } from '../licence.ts';
import type { CardProps } from './card.ts';
import { Facts } from './parts.tsx';

/** Data: is the promise of updates kept? Then who publishes them, and how they may be used. */
export function Dataset({ record, asOf, lang }: CardProps) {
  const formats = formatList(record.formats);
  return (
    <>
      <Freshness record={record} asOf={asOf} />
      <Facts
        publisher={record.publisher}
        lang={lang}
        facts={[licenceName(record.licence), formats && <span class="fmt">{formats}</span>]}
      />
    </>
  );
}
