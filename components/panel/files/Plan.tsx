import { useEffect, useId, useRef } from 'preact/hooks';
import { number, plural, t } from '../../../lib/i18n.ts';
import { type Point, planOf } from '../../../lib/preview/points.ts';

/** Coordinates are told to a kilometre. */
const degrees = (value: number) => number(Math.round(value * 100) / 100);
const between = (from: number, to: number) =>
  from === to ? degrees(from) : t('previewRange', degrees(from), degrees(to));

/** Points on a bare plane, with its scale: no map is asked for, so no place is told to anybody. */
export function Plan({ points }: { points: Point[] }) {
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  // The button that asked for it is gone.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const plan = planOf(points);
  if (!plan) return null;
  const { dots, height, scale, west, east, south, north } = plan;
  return (
    <figure class="plan" aria-labelledby={id}>
      <h4 id={id} tabIndex={-1} ref={title}>
        {t('planTitle')}
      </h4>
      <p id={`${id}-d`} class="facts">
        {plural('planSays', points.length, between(south, north), between(west, east))}
      </p>
      <svg
        role="img"
        aria-labelledby={`${id}-s`}
        aria-describedby={`${id}-d`}
        viewBox={`0 0 1000 ${height}`}
      >
        <title id={`${id}-s`}>{t('planTitle')}</title>
        {dots.map(({ x, y }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no name, and stay
          <circle key={nth} cx={x} cy={y} r={dots.length > 200 ? 7 : 10} />
        ))}
      </svg>
      <p class="scale">
        <span style={{ inlineSize: `${scale.width / 10}%` }} />
        {t('planKilometres', number(scale.km))}
      </p>
    </figure>
  );
}
