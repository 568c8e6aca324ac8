/** Writes `docs/law.md`: `npm run law`. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { lawPage } from './page.ts';

writeFileSync(resolve(import.meta.dirname, '../../docs/law.md'), lawPage());
