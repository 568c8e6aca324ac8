import { describeFacing } from './facing.ts';
import { describePacks } from './packs.ts';

describeFacing('chromium');
describePacks('chromium');
