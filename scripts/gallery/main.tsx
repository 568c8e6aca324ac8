/** One state of the panel or the settings, chosen by the address: `?state=related&lang=fr`. */
import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { messageLanguage } from '../../lib/i18n.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/panel/search.css';
import '../../components/panel/reach.css';
import '../../components/options/options.css';
import '../../components/options/sources/sources.css';
import '../../components/options/ledger/ledger.css';
import { NOW } from './kinds.ts';
import { panelServices, settingsServicesOf } from './services.ts';
import { SETTINGS } from './settings.ts';
import { STATES } from './states.ts';

document.documentElement.lang = messageLanguage();
const name = new URLSearchParams(location.search).get('state') ?? '';
const root = document.getElementById('app');
const settings = SETTINGS[name];
if (root && settings) render(<Options services={settingsServicesOf(settings)} />, root);
else if (root) {
  const state = STATES[name];
  if (!state) throw new Error(`no such state: ${name}`);
  render(<Panel services={panelServices(state)} now={NOW} />, root);
}
