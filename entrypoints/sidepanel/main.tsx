import { render } from 'preact';
import { Panel } from '../../components/panel/Panel.tsx';
import { isPopup } from '../../lib/browser/openings.ts';
import { createPanelServices } from '../../lib/facing/client.ts';
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

document.documentElement.lang = messageLanguage();
document.documentElement.classList.toggle('popup', isPopup());
const root = document.getElementById('app');
if (root) render(<Panel services={createPanelServices()} />, root);
