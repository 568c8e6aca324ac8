import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { isPopup } from '../../lib/browser/openings.ts';
import { messageLanguage } from '../../lib/i18n.ts';
import { createPanelServices } from '../../lib/services/panel-client.ts';
import './styles.ts';

document.documentElement.lang = messageLanguage();
document.documentElement.classList.toggle('popup', isPopup());
const root = document.getElementById('app');
if (root) render(<Panel services={createPanelServices()} />, root);
