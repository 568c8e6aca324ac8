import { number } from '../../lib/i18n.ts';
import { Icon } from '../ui/Icon.tsx';

interface WordProps {
  /** `radio` where only one of a group can be set. */
  type: 'checkbox' | 'radio';
  /** Name of the group. */
  group: string;
  name: string;
  /** Records that it would leave; said unless undefined. */
  count?: number;
  checked: boolean;
  onChange: () => void;
}

/** A word that can be chosen: a chosen one takes a tick, weight and an underline. */
export function Word({ type, group, name, count, checked, onChange }: WordProps) {
  return (
    <label class="word">
      <input type={type} name={group} checked={checked} onChange={onChange} />
      <Icon name="check" />
      <span dir="auto">{name}</span> {count !== undefined && <b>{number(count)}</b>}
    </label>
  );
}
