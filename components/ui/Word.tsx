import type { ComponentChildren } from 'preact';
import { number } from '../../lib/i18n.ts';
import { Icon } from './Icon.tsx';

interface WordProps {
  /** `radio` where only one of a group can be set. */
  type: 'checkbox' | 'radio';
  /** Name of the group. */
  group: string;
  name: string;
  /** Records that it would leave; said unless undefined. */
  count?: number;
  /** Before the word; a tick on a chosen one unless told. */
  icon?: ComponentChildren;
  checked: boolean;
  onChange: () => void;
}

/** A word that can be chosen: a chosen one takes a tick, weight and an underline. */
export function Word({
  type,
  group,
  name,
  count,
  icon = <Icon name="check" />,
  checked,
  onChange,
}: WordProps) {
  return (
    <label class="word">
      <input type={type} name={group} checked={checked} onChange={onChange} />
      {icon}
      <span dir="auto">{name}</span> {count !== undefined && <b>{number(count)}</b>}
    </label>
  );
}
