import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describePacks } from './packs.ts';

describeFacing('chromium');
describePacks('chromium');
describeBadInput('chromium');
