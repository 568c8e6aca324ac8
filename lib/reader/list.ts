/** What can be done to the list of kept items: each takes a list and gives another, in order. */
import { type KeptItem, noteOf } from './kept.ts';

/** Most items of a dossier: the largest that is read and drawn without waiting. */
export const MOST_ITEMS = 1000;

/** The list with an item at its end; as it is where it has it already. */
export const withItem = (items: KeptItem[], item: KeptItem): KeptItem[] =>
  items.some(({ key }) => key === item.key) ? items : placed([...items, item]);

/** The list without an item. */
export const withoutItem = (items: KeptItem[], key: string): KeptItem[] =>
  placed(items.filter((item) => item.key !== key));

/** The list with an item that was taken out, in the place that it had. */
export function withItemAgain(items: KeptItem[], item: KeptItem): KeptItem[] {
  if (items.some(({ key }) => key === item.key)) return items;
  return placed([...items.slice(0, item.position), item, ...items.slice(item.position)]);
}

/** The list with an item in another place, from 0; a place out of the list is its nearest end. */
export function moved(items: KeptItem[], key: string, place: number): KeptItem[] {
  const item = items.find((one) => one.key === key);
  if (!item) return items;
  const others = items.filter((one) => one !== item);
  const at = Math.max(0, Math.min(others.length, place));
  return placed([...others.slice(0, at), item, ...others.slice(at)]);
}

/** The list with another note on an item. */
export const annotated = (items: KeptItem[], key: string, note: string): KeptItem[] =>
  items.map((item) => (item.key === key ? { ...item, note: noteOf(note) } : item));

/**
 * The list with those of another after it. An item that is in both stays as it is here, and takes
 * the other's note after its own: nothing that a reader wrote is lost.
 */
export function merged(items: KeptItem[], others: KeptItem[]): KeptItem[] {
  const notes = new Map(others.map(({ key, note }) => [key, note]));
  const held = new Set(items.map(({ key }) => key));
  return placed([
    ...items.map((item) => ({ ...item, note: bothNotes(item.note, notes.get(item.key) ?? '') })),
    ...others.filter(({ key }) => !held.has(key)),
  ]);
}

function bothNotes(note: string, other: string): string {
  if (note.includes(other)) return note;
  return note === '' ? other : noteOf(`${note}\n\n${other}`);
}

/** The items in the order of their places. */
export const inOrder = (items: KeptItem[]): KeptItem[] =>
  [...items].sort((a, b) => a.position - b.position);

/** The items, each with its place in the list. */
export const placed = (items: KeptItem[]): KeptItem[] =>
  items.map((item, position) => (item.position === position ? item : { ...item, position }));
