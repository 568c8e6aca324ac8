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
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = response.body?.getReader();
  const pieces: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      bytes += piece.value.byteLength;
      heard(bytes);
      if (bytes > maxBytes) {
        void reader?.cancel().catch(() => {});
        return { ok: false, error: { code: 'too-large', detail: `more than ${maxBytes} bytes` } };
      }
      pieces.push(decoder.decode(piece.value, { stream: true }));
    }
    pieces.push(decoder.decode());
  } catch (error) {
    if (!isNotUtf8(error)) throw error;
    void reader?.cancel().catch(() => {});
    return { ok: false, error: { code: 'damaged', detail: 'not UTF-8' } };
  }
  const text = pieces.join('');
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

/** `TextDecoder` throws a `TypeError`, as a network that fails does: its code tells them apart. */
function isNotUtf8(error: unknown): boolean {
  const { name, code, message } = error as { name?: string; code?: unknown; message?: string };
  if (name !== 'TypeError') return false;
  return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || /decod|encod/i.test(message ?? '');
}
