import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { createSettingsServices } from '../../lib/facing/settings-client.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Options services={createSettingsServices()} />, root);
