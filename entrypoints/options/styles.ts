/** The style sheets of the settings, in their order. The gallery draws with the same. */
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/cards/cards.css';
import '../../components/options/options.css';
import '../../components/options/sources/sources.css';
import '../../components/options/ledger/ledger.css';
