// Reed-Solomon error correction over GF(256) with the polynomial of QR codes.

function times(a: number, b: number): number {
  let product = 0;
  for (let i = 7; i >= 0; --i) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d);
    product ^= ((b >>> i) & 1) * a;
  }
  return product;
}

/** The product of (x - 2^i) for i below `count`, its leading 1 left out. */
function generator(count: number): number[] {
  const result = Array<number>(count).fill(0);
  result[count - 1] = 1;
  for (let i = 0, root = 1; i < count; ++i, root = times(root, 2)) {
    for (let at = 0; at < count; ++at) {
      result[at] = times(result[at] ?? 0, root) ^ (result[at + 1] ?? 0);
    }
  }
  return result;
}

/** What is left of the data divided by the generator: `count` codewords. */
export function errorCorrection(data: number[], count: number): number[] {
  const divisor = generator(count);
  let rest = Array<number>(count).fill(0);
  for (const value of data) {
    const factor = value ^ (rest[0] ?? 0);
    rest = [...rest.slice(1), 0].map((each, at) => each ^ times(divisor[at] ?? 0, factor));
  }
  return rest;
}
