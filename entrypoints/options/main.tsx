import { render } from 'preact';
import { Options } from '../../components/options/Options.tsx';
import { messageLanguage } from '../../lib/i18n.ts';
import { createSettingsServices } from '../../lib/services/settings-client.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
const root = document.getElementById('app');
if (root) render(<Options services={createSettingsServices()} />, root);
