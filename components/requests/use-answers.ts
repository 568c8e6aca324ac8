import { useEffect, useState } from 'preact/hooks';
import type { CatalogueRecord } from '../../lib/model.ts';
import type { FlagRow } from '../../lib/requests/row.ts';
import type { RequestServices } from '../../lib/services/requests.ts';

const NONE: Map<string, CatalogueRecord> = new Map();

/** What seems to answer some flags, by their identifiers; asked anew when they are others. */
export function useAnswers(
  rows: FlagRow[],
  services: Pick<RequestServices, 'findAnswers'>,
): Map<string, CatalogueRecord> {
  const [answers, setAnswers] = useState(NONE);
  const key = rows.map(({ id, open }) => `${id} ${open}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what is looked for
  useEffect(() => {
    let over = false;
    void services.findAnswers(rows).then(
      (found) => over || setAnswers(found),
      // Where nothing can be searched, nothing answers.
      () => {},
    );
    return () => {
      over = true;
    };
  }, [key, services]);
  return answers;
}
