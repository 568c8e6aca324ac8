import { number, t } from '../../lib/i18n.ts';
import { useCurrentSection } from '../ui/use-current-section.ts';
import type { PanelSection } from './sections.ts';

interface ContentsProps {
  sections: Pick<PanelSection, 'id' | 'name' | 'count'>[];
}

/** The sections, with dotted leaders and figures, as in a table of contents. */
export function Contents({ sections }: ContentsProps) {
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
              <b>{number(count)}</b>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
