/** The manifest of a pack: `public/packs/<name>/manifest.json`. */
import type { Result } from '../model.ts';

/** Raised when a part can no longer be read by older code. */
export const PACK_FORMAT = 2;

const KINDS = ['records', 'sites', 'places', 'meaning'] as const;

export type PackKind = (typeof KINDS)[number];

export interface PackPart {
  /** File name in the pack's folder. */
  file: string;
  /** Lower-case hexadecimal sha256 of the file. */
  sha256: string;
  bytes: number;
  /** Records, or hosts, in the part. */
  records: number;
}

export interface PackManifest {
  format: number;
  /** Folder of the pack. */
  name: string;
  kind: PackKind;
  title: string;
  licence: string;
  attribution: string;
  homepage: string;
  /** ISO date of the newest source. */
  sourceDate: string;
  /** What was counted while building: `records`, `archived` (left out), … */
  counts: Record<string, number>;
  parts: PackPart[];
}

const TEXTS = ['name', 'title', 'licence', 'attribution', 'homepage', 'sourceDate'] as const;

/** Reads a manifest from bytes that may be anything. The error says what is wrong with it. */
export function parseManifest(bytes: Uint8Array): Result<PackManifest> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, error: 'not JSON' };
  }
  const wrong = fault(json);
  return wrong === null
    ? { ok: true, value: json as PackManifest }
    : { ok: false, error: `${wrong} is missing or wrong` };
}

/** Name of the first field that is not what a manifest has, or null. */
function fault(json: unknown): string | null {
  if (!isObject(json)) return 'manifest';
  if (json.format !== PACK_FORMAT) return 'format';
  const text = TEXTS.find((key) => typeof json[key] !== 'string' || json[key] === '');
  if (text) return text;
  if (!KINDS.includes(json.kind as PackKind)) return 'kind';
  if (!/^https?:\/\//.test(json.homepage as string)) return 'homepage';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(json.sourceDate as string)) return 'sourceDate';
  if (!isObject(json.counts) || !Object.values(json.counts).every(isCount)) return 'counts';
  if (!Array.isArray(json.parts) || json.parts.length === 0) return 'parts';
  return json.parts.every(isPart) ? null : 'parts';
}

function isPart(part: unknown): part is PackPart {
  return (
    isObject(part) &&
    // A plain file name: a part is never read from another folder.
    typeof part.file === 'string' &&
    /^[a-z0-9][a-z0-9.-]*$/.test(part.file) &&
    typeof part.sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(part.sha256) &&
    isCount(part.bytes) &&
    isCount(part.records)
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
