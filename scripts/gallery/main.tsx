/**
 * One state of the panel or the settings, chosen by the address: `?state=related&lang=fr`, with
 * `&dir=rtl` as a language that is written from right to left would draw it.
 */
import './clock.ts';
import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { Overview } from '../../components/overview/Overview.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { Requests } from '../../components/requests/Requests.tsx';
import { messageLanguage } from '../../lib/i18n.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/panel/search.css';
import '../../components/panel/acts/acts.css';
import '../../components/panel/dossier/dossier.css';
import '../../components/panel/missing/missing.css';
import '../../components/panel/reach.css';
import '../../components/options/options.css';
import '../../components/options/sources/sources.css';
import '../../components/options/ledger/ledger.css';
import '../../components/charts/charts.css';
import '../../components/overview/overview.css';
import '../../components/requests/requests.css';
import { NOW } from './kinds.ts';
import { OVERVIEWS, overviewServices } from './overviews.ts';
import { REQUESTS, requestServices } from './requests.ts';
import { panelServices, settingsServicesOf } from './services.ts';
import { SETTINGS } from './settings.ts';
import { STATES } from './states.ts';

const asked = new URLSearchParams(location.search);
document.documentElement.lang = messageLanguage();
document.documentElement.dir = asked.get('dir') ?? '';
const name = asked.get('state') ?? '';
const root = document.getElementById('app');
const settings = SETTINGS[name];
const overview = OVERVIEWS[name];
const requests = REQUESTS[name];
if (requests?.open) {
  asked.set('flag', requests.open);
  history.replaceState(null, '', `?${asked}`);
}
if (root && overview) render(<Overview services={overviewServices(overview)} now={NOW} />, root);
else if (root && requests)
  render(<Requests services={requestServices(requests)} now={NOW} />, root);
else if (root && settings) render(<Options services={settingsServicesOf(settings)} />, root);
else if (root) {
  const state = STATES[name];
  if (!state) throw new Error(`no such state: ${name}`);
  render(<Panel services={panelServices(state)} now={NOW} />, root);
}
