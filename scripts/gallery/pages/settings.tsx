import { render } from 'preact';
import { Options } from '../../../components/options/Options.tsx';
import '../../../entrypoints/options/styles.ts';
import { settingsServicesOf } from '../services.ts';
import type { ShownSettings } from '../settings.ts';

export const draw = (state: ShownSettings, root: Element) =>
  render(<Options services={settingsServicesOf(state)} />, root);
