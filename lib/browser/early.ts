/**
 * What the panel asks the browser first: the tab in front, and what is known of all tabs. Each answer
 * takes tens of milliseconds, and so does loading the panel's code; a script of a few hundred bytes
 * asks while that goes on. Without the polyfill, as the content script
 * (docs/decisions/008-no-polyfill-in-pages.md).
 */
import { native } from './native.ts';

interface Changes {
  [key: string]: { newValue?: unknown };
}

interface Api {
  /** Firefox for Android has none. */
  windows?: { getCurrent(): Promise<{ id?: number }> };
  tabs: { query(about: { active: true }): Promise<{ id?: number; windowId?: number }[]> };
  storage: {
    session: { get(keys: null): Promise<Record<string, unknown>> };
    onChanged: { addListener(listener: (changes: Changes, area: string) => void): void };
  };
}

/** What was asked; the answers may still be on their way. */
export interface Early {
  window: Promise<{ id?: number } | undefined>;
  /** The active tab of each window. */
  tabs: Promise<{ id?: number; windowId?: number }[]>;
  /** All values of session storage by key, kept up to date. */
  session: Promise<ReadonlyMap<string, unknown>>;
}

/** The tab in front, as of now. */
export function askFaced(): Pick<Early, 'window' | 'tabs'> {
  const { windows, tabs } = native<Api>();
  return {
    // Both at the same time: the answers come one after the other while the panel is drawn.
    window: windows?.getCurrent() ?? Promise.resolve(undefined),
    tabs: tabs.query({ active: true }),
  };
}

/** What this page asked first: asked now, unless it was before. */
export function early(): Early {
  const page = globalThis as { early?: Early };
  page.early ??= { ...askFaced(), session: followSession() };
  return page.early;
}

async function followSession(): Promise<ReadonlyMap<string, unknown>> {
  const { session, onChanged } = native<Api>().storage;
  const values = new Map<string, unknown>();
  onChanged.addListener((changes, area) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) values.set(key, newValue);
  });
  const read = await session.get(null);
  // What changed meanwhile is younger.
  for (const [key, value] of Object.entries(read)) if (!values.has(key)) values.set(key, value);
  return values;
}
