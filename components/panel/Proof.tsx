import type { SiteVerdict } from '../../lib/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { verdictReasons } from './verdicts.ts';

/** Why the verdict on a site is what it is, one reason a line. */
export function Proof({ site }: { site: SiteVerdict }) {
  return (
    <ul class="proof">
      {verdictReasons(site).map(({ sentence, icon }) => (
        <li key={sentence}>
          <Icon name={icon} />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
