/**
 * A vector of length 1 in bytes: `values[i] * scale` is its number i. The largest becomes ±127, whatever it is: numbers of a
 * vector of length 1 are some 1/√n, of which a scale that is the same for all would leave three bits.
 */
export interface Quantized {
  values: Int8Array;
  scale: number;
}

/** Brings a vector to length 1 and its numbers to bytes. Its length must not be 0. */
export function quantize(vector: Float32Array): Quantized {
  let square = 0;
  let largest = 0;
  for (const value of vector) {
    square += value * value;
    largest = Math.max(largest, Math.abs(value));
  }
  const factor = 127 / largest;
  // As it will be stored, so that what is read back is what was written.
  const scale = Math.fround(1 / factor / Math.sqrt(square));
  return { values: Int8Array.from(vector, (value) => Math.round(value * factor)), scale };
}

/** The cosine of two vectors, but for what rounding took. */
export function similarity(a: Quantized, b: Quantized): number {
  return dotProduct(a.values, b.values, 0) * a.scale * b.scale;
}

/** The product of a vector with the one that begins at a place of many. Whole numbers below 2^31 as long as there are fewer than 133,000 in it. */
export function dotProduct(vector: Int8Array, many: Int8Array, from: number): number {
  let sum = 0;
  for (let i = 0; i < vector.length; i++) sum += (vector[i] ?? 0) * (many[from + i] ?? 0);
  return sum;
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
