import { describeFacing } from './facing.ts';
import { describePacks } from './packs.ts';

describeFacing('firefox');
describePacks('firefox');
