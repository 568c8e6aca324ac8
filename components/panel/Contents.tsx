import { number, t } from '../../lib/i18n.ts';

/** A section of the facing page that was searched; a zero is then an answer. */
export interface Section {
  /** Id of its heading. */
  id: string;
  name: string;
  count: number;
}

interface ContentsProps {
  sections: Section[];
  /** Id of the section being read. */
  current: string;
}

/** The sections, with dotted leaders and figures, as in a table of contents. */
export function Contents({ sections, current }: ContentsProps) {
  return (
    <nav class="toc" aria-label={t('contents')}>
      <ul>
        {sections.map(({ id, name, count }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              <span>{name}</span>
              <i aria-hidden="true" />
              <b>{number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
