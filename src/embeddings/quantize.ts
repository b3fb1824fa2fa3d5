/**
 * A vector of length 1 in bytes: `values[i] * scale` is its number i. The largest becomes ±127, whatever it is: numbers of a
 * vector of length 1 are some 1/√n, of which a scale that is the same for all would leave three bits.
 */
export interface Quantized {
  values: Int8Array;
  scale: number;
}

/** Brings the numbers of a vector to bytes, and what has become of it to length 1. Its length must not be 0. */
export function quantize(vector: Float32Array): Quantized {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const values = Int8Array.from(vector, (value) => Math.round((value * 127) / largest));
  // As it will be stored, so that what is read back is what was written.
  return { values, scale: Math.fround(1 / Math.sqrt(dotProducts(values, values, 1)[0] ?? 1)) };
}

/** The products of a vector with `count` others that lie side by side: one loop in plain numbers, which takes most of a search's time. */
export function dotProducts(vector: Int8Array, others: Int8Array, count: number): Int32Array {
  const products = new Int32Array(count);
  const { length } = vector;
  for (let row = 0; row < count; row++) {
    const from = row * length;
    let sum = 0;
    // Both places exist, which the compiler cannot know; asking would double the time. In 32 bits, which hold 133,000 products.
    for (let i = 0; i < length; i++) sum = (sum + Math.imul(vector[i] as number, others[from + i] as number)) | 0;
    products[row] = sum;
  }
  return products;
}

const SCALE_BYTES = 4;

/** As text for D1, which gives bytes back as lists of numbers: the scale, then the values, in base64. */
export function toText({ values, scale }: Quantized): string {
  const bytes = new Uint8Array(SCALE_BYTES + values.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.length), SCALE_BYTES);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** What `toText` wrote. */
export function fromText(text: string): Quantized {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return {
    values: new Int8Array(bytes.buffer, SCALE_BYTES),
    scale: new DataView(bytes.buffer).getFloat32(0, true),
  };
}

/** The numbers, for who takes them in full. */
export function toNumbers({ values, scale }: Quantized): number[] {
  return Array.from(values, (value) => value * scale);
}
