import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { early } from '../lib/browser/early.ts';

export default defineUnlistedScript(() => void early());
