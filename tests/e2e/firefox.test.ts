import { describeAsking } from './asking.ts';
import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describeFiles } from './files.ts';
import { describeFlags } from './flags.ts';
import { describePacks } from './packs.ts';
import { describeReach } from './reach.ts';
import { describeRefresh } from './refresh.ts';

describeFacing('firefox');
describePacks('firefox');
describeBadInput('firefox');
describeRefresh('firefox');
describeFiles('firefox');
describeFlags('firefox');
describeReach('firefox');
describeAsking('firefox');
