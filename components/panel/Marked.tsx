import type { Span } from '../../lib/search/answer.ts';

interface MarkedProps {
  text: string;
  /** What to mark; nothing unless told. */
  spans?: Span[] | undefined;
}

/** A text with the parts that match a query marked. */
export function Marked({ text, spans = [] }: MarkedProps) {
  const parts = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
