import { type MessageKey, number, t } from '../../lib/i18n.ts';
import { useCurrentSection } from '../ui/use-current-section.ts';

export interface ContentsEntry {
  /** Id of the heading where it leads. */
  id: string;
  name: MessageKey;
  /** Null while nobody has counted. */
  count: number | null;
}

/** The sections, with dotted leaders and figures, as in a table of contents. */
export function Contents({ sections }: { sections: ContentsEntry[] }) {
  const [current, choose] = useCurrentSection(sections.map(({ id }) => id));
  return (
    <nav class="toc" aria-label={t('contents')}>
      <ul>
        {sections.map(({ id, name, count }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
              onClick={() => choose(id)}
            >
              <span>{t(name)}</span>
              <i aria-hidden="true" />
              <b>{count !== null && number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
