import { describeAsking } from './asking.ts';
import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describeFiles } from './files.ts';
import { describeFlags } from './flags.ts';
import { describePacks } from './packs.ts';
import { describeReach } from './reach.ts';
import { describeRefresh } from './refresh.ts';

describeFacing('chromium');
describePacks('chromium');
describeBadInput('chromium');
describeRefresh('chromium');
describeFiles('chromium');
describeFlags('chromium');
describeReach('chromium');
describeAsking('chromium');
