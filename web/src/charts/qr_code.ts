// A text as a QR code (ISO/IEC 18004): bytes, error correction level L, since a screen has no
// scratches and fewer squares are seen from further away.
//
//   const code = qrCode(location.href);
//   if (code) draw(code.length, (x, y) => code[y]?.[x]);
import { MASK_COUNT, penalty, Squares } from './qr_squares';
import { errorCorrection } from './reed_solomon';

// Of level L, for versions 1 to 40: error correction codewords in a block, and blocks.
const EC_IN_BLOCK = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26,
  28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
];
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15,
  16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
];
const VERSION_MAX = BLOCKS.length;
const ecInBlock = (version: number) => EC_IN_BLOCK[version - 1] as number;
const blocksOf = (version: number) => BLOCKS[version - 1] as number;

/** Codewords that a code of this version holds, error correction included. */
function codewordsOf(version: number): number {
  let bits = (16 * version + 128) * version + 64;
  if (version >= 2) {
    const alignments = Math.floor(version / 7) + 2;
    bits -= (25 * alignments - 10) * alignments - 55;
    if (version >= 7) bits -= 36;
  }
  return Math.floor(bits / 8);
}

const dataOf = (version: number) => codewordsOf(version) - ecInBlock(version) * blocksOf(version);
const lengthBits = (version: number) => (version < 10 ? 8 : 16);

function versionFor(bytes: number): number | undefined {
  for (let version = 1; version <= VERSION_MAX; ++version) {
    if (4 + lengthBits(version) + 8 * bytes <= 8 * dataOf(version)) return version;
  }
  return undefined;
}

/** Mode, length and bytes, filled up to what the version holds. */
function dataCodewords(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = [];
  const put = (value: number, count: number) => {
    for (let at = count - 1; at >= 0; --at) bits.push((value >>> at) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, lengthBits(version));
  for (const byte of bytes) put(byte, 8);
  const most = 8 * dataOf(version);
  put(0, Math.min(4, most - bits.length));
  put(0, (8 - (bits.length % 8)) % 8);
  for (let filler = 0xec; bits.length < most; filler ^= 0xec ^ 0x11) put(filler, 8);

  const codewords: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    codewords.push(bits.slice(at, at + 8).reduce((value, bit) => 2 * value + bit, 0));
  }
  return codewords;
}

/** In blocks with their error correction, then column by column through all blocks. */
function interleaved(data: number[], version: number): number[] {
  const count = blocksOf(version);
  const short = Math.floor(data.length / count);
  const firstLonger = count - (data.length % count);
  const blocks: number[][] = [];
  for (let block = 0, at = 0; block < count; ++block) {
    const length = short + (block >= firstLonger ? 1 : 0);
    blocks.push(data.slice(at, at + length));
    at += length;
  }
  const corrections = blocks.map((block) => errorCorrection(block, ecInBlock(version)));
  const columns = (lists: number[][], length: number) =>
    Array.from({ length }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...columns(blocks, short + 1), ...columns(corrections, ecInBlock(version))];
}

/** Its rows, dark squares true, without the quiet zone; undefined for more than 2953 bytes. */
export function qrCode(text: string): boolean[][] | undefined {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  if (version === undefined) return undefined;
  const codewords = interleaved(dataCodewords(bytes, version), version);
  const masked = Array.from({ length: MASK_COUNT }, (_, mask) => {
    const squares = new Squares(version);
    squares.layData(codewords, mask);
    return { dark: squares.dark, penalty: penalty(squares.dark) };
  });
  return masked.reduce((best, each) => (each.penalty < best.penalty ? each : best)).dark;
}
