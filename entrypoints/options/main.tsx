import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { createSettingsServices } from '../../lib/facing/settings-client.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/options/options.css';
import '../../components/options/sources/sources.css';
import '../../components/options/ledger/ledger.css';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Options services={createSettingsServices()} />, root);
