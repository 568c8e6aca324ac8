import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { plural, t } from '../../../lib/i18n.ts';
import { type KeptItem, keptPage, type PageOfOrigin, pageKey } from '../../../lib/reader/kept.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useKeptFocus } from '../../ui/use-kept-focus.ts';
import { useDossier } from './DossierProvider.tsx';
import { KeptEntry } from './KeptEntry.tsx';
import { OpenFile } from './OpenFile.tsx';
import { Removed } from './Removed.tsx';
import { SaveAs } from './SaveAs.tsx';

interface DossierViewProps {
  /** The page being read; null where there is none. */
  page: PageOfOrigin | null;
  heading: Ref<HTMLHeadingElement>;
}

/** What the reader keeps, in their order; the margin says where each was found. */
export function DossierView({ page, heading }: DossierViewProps) {
  const { items, kept } = useDossier();
  const [removed, setRemoved] = useState<KeptItem[]>([]);
  const list = useRef<HTMLOListElement>(null);
  useKeptFocus(list);
  const gone = removed.filter(({ key }) => !kept.has(key));
  const rows = withGaps(items, gone);
  return (
    <section aria-labelledby="dossier">
      <div class="section row">
        <div class="side">
          {items.length === 0 ? (
            <span class="lacuna" aria-hidden="true">
              [ ]
            </span>
          ) : (
            <Icon name="bookmark" />
          )}
        </div>
        <div class="text">
          <h2 id="dossier" tabIndex={-1} ref={heading}>
            {items.length === 0 ? t('dossierEmpty') : plural('dossierCount', items.length)}
          </h2>
          <p>{t(items.length === 0 ? 'dossierEmptyLead' : 'dossierLocal')}</p>
          <Ways page={page} />
        </div>
      </div>
      {items.length > 0 && <SaveAs items={items} />}
      <ol id="dossier-list" ref={list}>
        {rows.map((item, index) =>
          kept.has(item.key) ? (
            <KeptEntry
              key={item.key}
              item={item}
              before={rows[index - 1]}
              count={items.length}
              onRemove={() => setRemoved([...removed.filter(({ key }) => key !== item.key), item])}
            />
          ) : (
            <Removed key={item.key} item={item} focused={item === gone.at(-1)} />
          ),
        )}
      </ol>
    </section>
  );
}

/** The items, and those that were taken out in the places that they had, the last one first. */
function withGaps(items: KeptItem[], gone: KeptItem[]): KeptItem[] {
  const rows = [...items];
  for (const item of [...gone].reverse()) rows.splice(item.position, 0, item);
  return rows;
}

/** What can be put in from here: the page that is read, and what was saved. */
function Ways({ page }: { page: PageOfOrigin | null }) {
  const { kept, today, toggle } = useDossier();
  const [said, setSaid] = useState('');
  const keep = async (read: PageOfOrigin) => {
    const item = keptPage(read, today);
    if (item) setSaid((await toggle(item)) ?? '');
  };
  return (
    <>
      <div class="ways">
        {page && !kept.has(pageKey(page.url)) && (
          <button
            type="button"
            class="act"
            aria-label={t('dossierPageNamed', page.title)}
            onClick={() => keep(page)}
          >
            <Icon name="page" />
            {t('dossierPage')}
          </button>
        )}
        <OpenFile onSaid={setSaid} />
      </div>
      <p role="status">{said}</p>
    </>
  );
}
