// A link's text as it stands behind the # of an address: a version of its own, then the JSON,
// deflated, in the letters that an address may have. The browser does the deflating.
//
//   location.hash = await encode(session.link_json(true));
//   const decoded = await decode(location.hash);
//   if (decoded.ok) core.open_link(decoded.json);

export const MARK = '#at=';
const VERSION = '1.';
/** What the server of short codes says of a code that it does not keep (scripts/site.mjs). */
const NO_CODE = 'none.';

/** What is inflated from a link; the core reads files of this size in a moment. */
export const JSON_BYTES_MAX = 4_000_000;
const TEXT_LENGTH_MAX = 1_000_000;

export type Decoded =
  | { ok: true; json: string }
  | { ok: false; why: 'other_version' | 'too_large' | 'damaged' | 'no_code' };

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Blob> {
  const parts: BlobPart[] = [];
  const reader = stream.getReader();
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts);
    size += value.byteLength;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('a link of more bytes than it may have');
    }
    parts.push(value as Uint8Array<ArrayBuffer>);
  }
}

export async function encode(json: string): Promise<string> {
  // With a checksum, so that a link that was cut or mistyped is known for it.
  const deflated = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate'));
  const bytes = new Uint8Array(await new Response(deflated).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  const text = btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return MARK + VERSION + text;
}

export async function decode(hash: string): Promise<Decoded> {
  const text = hash.slice(MARK.length);
  if (text.startsWith(NO_CODE)) return { ok: false, why: 'no_code' };
  if (!/^\d+\./.test(text)) return { ok: false, why: 'damaged' };
  if (!text.startsWith(VERSION)) return { ok: false, why: 'other_version' };
  if (text.length > TEXT_LENGTH_MAX) return { ok: false, why: 'too_large' };
  try {
    const letters = atob(text.slice(VERSION.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return { ok: true, json: await (await collect(inflated, JSON_BYTES_MAX)).text() };
  } catch (error) {
    return { ok: false, why: error instanceof RangeError ? 'too_large' : 'damaged' };
  }
}
