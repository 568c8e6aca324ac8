/**
 * One state of the panel or of a full page, chosen by the address: `?state=related&lang=fr`, with
 * `&dir=rtl` as a language that is written from right to left would draw it. Each page is loaded
 * with its own style sheets, as the extension does.
 */
import './clock.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import { OVERVIEWS } from './overviews.ts';
import { REPORTS } from './reports.ts';
import { REQUESTS } from './requests.ts';
import { SETTINGS } from './settings.ts';
import { STATES } from './states.ts';

const asked = new URLSearchParams(location.search);
document.documentElement.lang = messageLanguage();
document.documentElement.dir = asked.get('dir') ?? '';
const name = asked.get('state') ?? '';
const root = document.getElementById('app')!;

if (STATES[name]) (await import('./pages/panel.tsx')).draw(STATES[name], root);
else if (SETTINGS[name]) (await import('./pages/settings.tsx')).draw(SETTINGS[name], root);
else if (OVERVIEWS[name]) (await import('./pages/overview.tsx')).draw(OVERVIEWS[name], root);
else if (REPORTS[name]) (await import('./pages/reports.tsx')).draw(REPORTS[name], root);
else if (REQUESTS[name]) (await import('./pages/requests.tsx')).draw(REQUESTS[name], root);
else throw new Error(`no such state: ${name}`);
