/** Reads the body of an answer, of which nothing is believed: not its length, type or end. */
import type { CatalogueRequest } from '../catalogues/adapter.ts';
import { LONGEST_ANSWER } from '../catalogues/adapter.ts';
import type { Result } from '../model.ts';
import type { RefreshError } from '../store/contract.ts';

export interface Fault {
  code: RefreshError['code'];
  detail: string;
}

export interface Body {
  answer: unknown;
  /** Bytes, unpacked. */
  bytes: number;
}

type Response_ = Pick<Response, 'headers' | 'body'>;

/**
 * Reads a body as text or JSON.
 *
 * @param heard called at each piece that arrives, with the bytes so far.
 * Rejects when `response.body` does: the network failed, or a packed body was broken.
 */
export async function readBody(
  response: Response_,
  { expect, maxBytes = LONGEST_ANSWER }: Pick<CatalogueRequest, 'expect' | 'maxBytes'>,
  heard: (bytes: number) => void,
): Promise<Result<Body, Fault>> {
  const type = (response.headers.get('content-type') ?? '').toLowerCase();
  const refused = (code: Fault['code'], detail: string) => {
    void response.body?.cancel().catch(() => {});
    return { ok: false, error: { code, detail } } as const;
  };
  if (NOT_A_LIST.test(type)) return refused('wrong-type', `content type is ${type}`);
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    bytes += piece.value.byteLength;
    heard(bytes);
    if (bytes > maxBytes) {
      void reader?.cancel().catch(() => {});
      return { ok: false, error: { code: 'too-large', detail: `more than ${maxBytes} bytes` } };
    }
    pieces.push(piece.value);
  }
  const text = textOf(joined(pieces, bytes), expect);
  if (text === null) return { ok: false, error: { code: 'damaged', detail: 'not UTF-8' } };
  if (MARKUP.test(text)) return { ok: false, error: { code: 'wrong-type', detail: 'is markup' } };
  if (expect === 'text') return { ok: true, value: { answer: text, bytes } };
  try {
    return { ok: true, value: { answer: JSON.parse(text), bytes } };
  } catch (error) {
    return { ok: false, error: { code: 'damaged', detail: String(error).slice(0, 200) } };
  }
}

/** Firewalls and consent walls answer 200 with a page; some servers call any file octets. */
const NOT_A_LIST = /^\s*(text\/html|application\/xhtml|image\/|video\/|audio\/|font\/)/;

const MARKUP = /^\s*<(!doctype\s+html|html|head|body|script)\b/i;

function joined(pieces: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

/** JSON is UTF-8 (RFC 8259, section 8.1); tables of an older age may be windows-1252. */
function textOf(bytes: Uint8Array, expect: CatalogueRequest['expect']): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return expect === 'text' ? new TextDecoder('windows-1252').decode(bytes) : null;
  }
}
