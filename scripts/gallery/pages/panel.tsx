import { render } from 'preact';
import { Panel } from '../../../components/panel/Panel.tsx';
import '../../../entrypoints/sidepanel/styles.ts';
import { NOW } from '../kinds.ts';
import { panelServices } from '../services.ts';
import type { Shown } from '../shown.ts';

export const draw = (state: Shown, root: Element) =>
  render(<Panel services={panelServices(state)} now={NOW} />, root);
