import type { ColumnFacts } from '../../../lib/files/file.ts';
import { plural } from '../../../lib/i18n.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** What the catalogue says of each column of the table. */
export function Dictionary({ columns }: { columns: ColumnFacts[] }) {
  return (
    <Disclosure summary={plural('filesDictionary', columns.length)}>
      <dl class="dictionary">
        {columns.map(({ name, label, type, description }) => (
          <div key={name}>
            <dt>
              <bdi>{name}</bdi>
              {type && <span class="fmt"> {type}</span>}
            </dt>
            {label && <dd dir="auto">{label}</dd>}
            {description && <dd dir="auto">{description}</dd>}
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
