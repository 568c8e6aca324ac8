import { describeAsking } from './asking.ts';
import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describePacks } from './packs.ts';
import { describeRefresh } from './refresh.ts';

describeFacing('chromium');
describePacks('chromium');
describeBadInput('chromium');
describeRefresh('chromium');
describeAsking('chromium');
