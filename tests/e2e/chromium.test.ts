import { describeAsking } from './asking.ts';
import { describeBadInput } from './bad-input.ts';
import { describeFacing } from './facing.ts';
import { describeFiles } from './files.ts';
import { describePacks } from './packs.ts';
import { describeReach } from './reach.ts';
import { describeReferences } from './references.ts';
import { describeRefresh } from './refresh.ts';
import { describeReport } from './report.ts';

describeFacing('chromium');
describePacks('chromium');
describeBadInput('chromium');
describeRefresh('chromium');
describeFiles('chromium');
describeReach('chromium');
describeReferences('chromium');
describeAsking('chromium');
describeReport('chromium');
