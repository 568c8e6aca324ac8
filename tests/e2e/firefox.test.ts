import { describeAsking } from './asking.ts';
import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describePacks } from './packs.ts';
import { describeRefresh } from './refresh.ts';

describeFacing('firefox');
describePacks('firefox');
describeBadInput('firefox');
describeRefresh('firefox');
describeAsking('firefox');
