/** The style sheets of the panel, in their order. The gallery draws with the same. */
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/panel/search.css';
import '../../components/panel/acts/acts.css';
import '../../components/panel/dossier/dossier.css';
import '../../components/panel/missing/missing.css';
import '../../components/panel/reach.css';
