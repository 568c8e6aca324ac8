import type { JSX } from 'preact';

/** Marks on a 16 px grid, 1.5 px stroke, current colour. */
const SHAPES = {
  seal: (
    <>
      <circle cx="8" cy="8" r="7.25" stroke-width="1" />
      <circle cx="8" cy="8" r="5.25" fill="currentColor" stroke="none" />
      <path class="knock" d="M5.6 8.2l1.7 1.7 3.1-3.5" />
    </>
  ),
  circle: <circle cx="8" cy="8" r="5.5" />,
  triangle: <path d="M8 2.25L14.25 13.25H1.75ZM8 6.5v3M8 11.35v.01" />,
  dash: <path d="M3 8h10" />,
  dataset: (
    <>
      <rect x="2.25" y="2.75" width="11.5" height="10.5" />
      <path d="M2.25 6.25h11.5M2.25 9.75h11.5M6.25 6.25v7" />
    </>
  ),
  code: <path d="M5 4L1.5 8 5 12M11 4l3.5 4L11 12M9.25 2.75l-2.5 10.5" />,
  ballot: (
    <>
      <path d="M2.25 2.75h11.5v8H8.25L5 13.5v-2.75H2.25Z" />
      <path d="M5.5 6.75l1.75 1.75 3.25-3.5" />
    </>
  ),
  algorithm: (
    <>
      <circle cx="8" cy="3.5" r="1.75" />
      <path d="M8 5.25v2.5M3.75 10.25v-2.5h8.5v2.5" />
      <rect x="2.25" y="10.25" width="3" height="3" />
      <rect x="10.75" y="10.25" width="3" height="3" />
    </>
  ),
  page: <path d="M3.75 2.25h5.5l3 3v8.5h-8.5ZM9.25 2.25v3h3" />,
  link: (
    <path d="M6.75 4.5L8 3.25a3.36 3.36 0 0 1 4.75 4.75L11.5 9.25M9.25 11.5L8 12.75A3.36 3.36 0 0 1 3.25 8L4.5 6.75M6.25 9.75l3.5-3.5" />
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="M10.4 10.4l3.6 3.6" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 5h4M10.5 5h3M2.5 11h3M9.5 11h4" />
      <circle cx="8.5" cy="5" r="1.75" />
      <circle cx="7.5" cy="11" r="1.75" />
    </>
  ),
  copy: (
    <>
      <rect x="5.75" y="5.75" width="7.5" height="7.5" />
      <path d="M10.25 5.5V2.75h-7.5v7.5H5.5" />
    </>
  ),
  bookmark: <path d="M3.25 2.25h9.5v11.5L8 10.5l-4.75 3.25Z" />,
  marked: <path d="M3.25 2.25h9.5v11.5L8 10.5l-4.75 3.25Z" fill="currentColor" />,
  load: <path d="M8 10.25V3M4.75 6L8 2.75 11.25 6M2.75 13.25h10.5" />,
  up: <path d="M8 13V3M4 7l4-4 4 4" />,
  down: <path d="M8 3v10M4 9l4 4 4-4" />,
  calendar: <path d="M2.25 3.75h11.5v9.5H2.25ZM2.25 7h11.5M5.25 2v3M10.75 2v3" />,
  turn: <path d="M6 3.5L10.5 8 6 12.5" />,
  check: <path d="M3 8.5l3.25 3.25L13 5" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  out: <path d="M6.5 3.25H3.25v9.5h9.5V9.5M9.25 2.75h4v4M13 3L7.75 8.25" />,
  back: <path d="M13 8H3M7 4L3 8l4 4" />,
  mark: (
    <>
      <path d="M1.5 2.5L7 4v10L1.5 12.5Z" fill="currentColor" stroke="none" />
      <path d="M9.75 4.6l4-1.1v8.4l-4 1.1Z" stroke-linejoin="miter" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof SHAPES;

interface IconProps {
  name: IconName;
  class?: string;
}

/** A mark. It never stands without its word, so it is hidden from screen readers. */
export function Icon({ name, class: more }: IconProps) {
  return (
    <svg class={`i ${more ?? ''}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}

/** The large seal of a verified site: a milled ring, a disc, a tick. */
export function Cachet() {
  return (
    <svg class="i seal" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="18.75" stroke-width="1.25" />
      <circle
        cx="20"
        cy="20"
        r="15.75"
        stroke-width="2.25"
        stroke-linecap="butt"
        stroke-dasharray="0.9 1.574"
      />
      <circle cx="20" cy="20" r="12.25" fill="currentColor" stroke="none" />
      <path class="knock" d="M14.5 20.5l4 4 7.25-8.25" stroke-width="2.25" />
    </svg>
  );
}
