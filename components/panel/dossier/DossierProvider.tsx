import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/i18n.ts';
import type { KeptItem, PageOfOrigin } from '../../../lib/reader/kept.ts';
import type { PanelServices } from '../../../lib/services/panel.ts';
import { errorText } from './errors.ts';

type Dossier = PanelServices['dossier'];

/** What cards and the dossier's own view know of it. */
interface Shared {
  dossier: Dossier;
  /** In order. */
  items: KeptItem[];
  kept: ReadonlySet<string>;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  /** Tells a listener, whatever becomes of what was pressed. */
  say: (words: string) => void;
  /** Keeps an item, or takes it out again; answers what went wrong, in words. */
  toggle: (item: KeptItem) => Promise<string | null>;
}

const DossierContext = createContext<Shared | null>(null);

/** The page beside which cards stand; null where they were searched for. */
export const FoundOn = createContext<PageOfOrigin | null>(null);

/** The dossier, in whatever the panel shows. */
export function useDossier(): Shared {
  const shared = useContext(DossierContext);
  if (!shared) throw new Error('no dossier around');
  return shared;
}

interface DossierProviderProps {
  dossier: Dossier;
  /** Null until they are read. */
  items: KeptItem[] | null;
  /** The reader's day, `YYYY-MM-DD`. */
  today: string;
  children: ComponentChildren;
}

/** Gives the dossier to all that is drawn in it. */
export function DossierProvider({ dossier, items, today, children }: DossierProviderProps) {
  const [said, say] = useState('');
  // A press too much on a card must not cost the note.
  const gone = useRef(new Map<string, KeptItem>()).current;
  const shared = useMemo(() => {
    const list = items ?? [];
    const kept = new Set(list.map(({ key }) => key));
    const toggle = async (item: KeptItem) => {
      const held = list.find(({ key }) => key === item.key);
      const before = gone.get(item.key);
      const written = held
        ? await dossier.remove(item.key)
        : await (before ? dossier.putBack(before) : dossier.keep(item));
      if (!written.ok) return errorText(written.error);
      if (held) gone.set(item.key, held);
      else gone.delete(item.key);
      say(t(held ? 'dossierRemovedSaid' : 'dossierKeptSaid', item.title));
      return null;
    };
    return { dossier, items: list, kept, today, say, toggle };
  }, [dossier, items, today, gone]);
  return (
    <DossierContext.Provider value={shared}>
      {children}
      <p role="status" class="unseen">
        {said}
      </p>
    </DossierContext.Provider>
  );
}
