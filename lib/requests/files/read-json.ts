/**
 * Reads back flags that were saved as JSON, by this reader or by another. A file is whatever someone
 * made of it: of what it holds only what is expected is looked at, and one flag that is none makes
 * it refused whole.
 */
import { isObject } from '../../catalogues/values.ts';
import { makeWay } from '../../gently.ts';
import type { Result } from '../../model.ts';
import { hashOf } from '../canonical.ts';
import { MOST_FLAGS } from '../longest.ts';
import type { PicturedFlag } from '../outcome.ts';
import { pictureOf } from '../picture.ts';
import { flagOf } from '../read-flag.ts';
import { FLAGS, VERSION } from './form.ts';

/**
 * Why a file was refused. `too-big`; `foreign`: no JSON, or another's; `later`: of a later version;
 * `damaged`: a flag of it is none; `altered`: the evidence of a flag is not that of its hash.
 */
export type FlagFileError = 'too-big' | 'foreign' | 'later' | 'damaged' | 'altered';

/** Largest file, in bytes: ten thousand flags are thirty million, pictures are the rest. */
export const LARGEST_FILE = 250_000_000;

/** Flags between two tellings of how far it is. */
const STEP = 200;

/**
 * The flags of a file with their pictures, in their order; see `FlagFileError`.
 *
 * @param onProgress is told the share that is read, 0 to 1.
 */
export async function readFlags(
  file: Blob,
  onProgress: (share: number) => void = () => {},
): Promise<Result<PicturedFlag[], FlagFileError>> {
  if (file.size > LARGEST_FILE) return { ok: false, error: 'too-big' };
  const document = parsed(await file.text());
  if (!isObject(document) || document.format !== FLAGS) return { ok: false, error: 'foreign' };
  if (document.version !== VERSION) return { ok: false, error: 'later' };
  const { flags } = document;
  if (!Array.isArray(flags)) return { ok: false, error: 'damaged' };
  if (flags.length > MOST_FLAGS) return { ok: false, error: 'too-big' };
  const read: PicturedFlag[] = [];
  for (const one of flags) {
    const flag = flagOf(one);
    const written = isObject(one) ? one.picture : undefined;
    const picture = written === undefined ? null : pictureOf(written);
    if (!flag || (written !== undefined && !picture)) return { ok: false, error: 'damaged' };
    if ((await hashOf(flag.evidence)) !== flag.hash) return { ok: false, error: 'altered' };
    read.push({ flag, picture });
    if (read.length % STEP === 0) {
      onProgress(read.length / flags.length);
      await makeWay();
    }
  }
  return { ok: true, value: read };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
