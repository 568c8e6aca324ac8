import { type ComponentChildren, Fragment } from 'preact';

interface FilledProps {
  /** The message, given the marks that stand for what fills it. */
  message: (marks: string[]) => string;
  fill: ComponentChildren[];
}

/** Private-use characters: no message has any. */
const FIRST = 0xe000;

/** A message whose places are filled with more than text. */
export function Filled({ message, fill }: FilledProps) {
  const marks = fill.map((_, i) => String.fromCharCode(FIRST + i));
  return (
    <>
      {message(marks)
        .split(/([\uE000-\uE00F])/)
        .map((part, i) => {
          const place = marks.indexOf(part);
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence
          return <Fragment key={i}>{place < 0 ? part : fill[place]}</Fragment>;
        })}
    </>
  );
}
