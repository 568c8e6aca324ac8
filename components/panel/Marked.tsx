import { highlight } from '../../lib/search/highlight.ts';

interface MarkedProps {
  text: string;
  query?: string | undefined;
}

/** A text with the parts that match a query marked. */
export function Marked({ text, query }: MarkedProps) {
  if (!query) return <>{text}</>;
  const parts = [];
  let from = 0;
  for (const [start, end] of highlight(text, query)) {
    if (start > from) parts.push(text.slice(from, start));
    parts.push(<mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}
