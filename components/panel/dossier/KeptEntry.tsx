import { useId } from 'preact/hooks';
import { kindWord } from '../../../lib/citation/sentence.ts';
import { date, number, t } from '../../../lib/i18n.ts';
import { citableItem, type KeptItem } from '../../../lib/reader/kept.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Citing } from '../acts/Acts.tsx';
import { Facts } from '../cards/parts.tsx';
import { hyphenated } from '../hyphens.ts';
import { licenceName } from '../licence.ts';
import { useDossier } from './DossierProvider.tsx';
import { Note } from './Note.tsx';

interface KeptEntryProps {
  item: KeptItem;
  /** The one above it. */
  before: KeptItem | undefined;
  /** Items in the dossier. */
  count: number;
  onRemove: () => void;
}

/** One kept item: the thing and its note, in the margin the page where it was found. */
export function KeptEntry({ item, before, count, onRemove }: KeptEntryProps) {
  const { dossier, say } = useDossier();
  const title = useId();
  const { position, licence, publisher, language } = item;
  const move = async (place: number) => {
    if (place < 0 || place >= count) return;
    const written = await dossier.move(item.key, place);
    if (written.ok) say(t('dossierMovedSaid', item.title, number(place + 1), number(count)));
  };
  const remove = async () => {
    const written = await dossier.remove(item.key);
    if (!written.ok) return;
    onRemove();
    say(t('dossierRemovedSaid', item.title));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    void move(position + (event.key === 'ArrowUp' ? -1 : 1));
  };
  return (
    <li class="entry" onKeyDown={onKeyDown}>
      <article class="row" aria-labelledby={title}>
        <div class="text">
          <h3 id={title} class="name" lang={language} dir="auto">
            <ExternalLink href={item.url}>{item.title}</ExternalLink>
          </h3>
          <Facts
            publisher={publisher === undefined ? undefined : { id: '', name: publisher }}
            lang={language}
            facts={[
              kindWord(item.kind),
              licence && licenceName(licence),
              item.date && t('citeDated', date(item.date)).replaceAll(' ', '\u00a0'),
            ]}
          />
          <Note item={item} />
          <Citing title={item.title} citable={() => citableItem(item)}>
            <button
              type="button"
              class="act aside"
              aria-label={t('dossierRemoveNamed', item.title)}
              onClick={remove}
            >
              {t('dossierRemove')}
            </button>
            <span class="order">
              <Move
                name={t('dossierUp', item.title)}
                up
                off={position === 0}
                onMove={move}
                at={position - 1}
              />
              <Move
                name={t('dossierDown', item.title)}
                off={position === count - 1}
                onMove={move}
                at={position + 1}
              />
            </span>
          </Citing>
        </div>
        <Origin item={item} before={before} />
      </article>
    </li>
  );
}

interface MoveProps {
  name: string;
  up?: boolean;
  /** It is at this end already. Not disabled: the focus would be lost on the way. */
  off: boolean;
  at: number;
  onMove: (place: number) => void;
}

function Move({ name, up, off, at, onMove }: MoveProps) {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      aria-disabled={off}
      aria-keyshortcuts={up ? 'Alt+ArrowUp' : 'Alt+ArrowDown'}
      onClick={() => onMove(at)}
    >
      <Icon name={up ? 'up' : 'down'} />
    </button>
  );
}

/** The page where it was found; under one of the same page, only that it is the same. */
function Origin({ item: { foundOn }, before }: Pick<KeptEntryProps, 'item' | 'before'>) {
  if (!foundOn) return null;
  return before?.foundOn?.url === foundOn.url ? (
    <p class="side origin">
      <span aria-hidden="true">{t('dossierSame')}</span>
      <span class="unseen">
        {t('dossierFoundOn')} {foundOn.title}
      </span>
    </p>
  ) : (
    <p class="side origin">
      <span class="unseen">{t('dossierFoundOn')}</span>{' '}
      <ExternalLink href={foundOn.url}>{hyphenated(foundOn.title)}</ExternalLink>
    </p>
  );
}
