import { crc32, inflateSync } from "node:zlib";

export interface Png {
  width: number;
  height: number;
  bitDepth: number;
  colourType: number;
  /** The chunks' names in their order. */
  chunks: string[];
  /** Index of each pixel's colour in the palette, row by row. */
  pixels: Uint8Array;
}

/** Reads an indexed PNG of two bits a pixel whose rows are all of filter type 2; throws where it breaks the format. */
export function readPng(file: Buffer): Png {
  if (file.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const chunks = chunksOf(file);
  const data = (name: string) =>
    Buffer.concat(chunks.filter((chunk) => chunk.name === name).map((chunk) => chunk.data));
  const header = data("IHDR");
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data("IDAT"));
  const stride = Math.ceil(width / 4);
  if (rows.length !== height * (stride + 1)) throw new Error(`${rows.length} bytes of rows`);
  const bytes = new Uint8Array(stride);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (stride + 1), (y + 1) * (stride + 1));
    if (row[0] !== 2) throw new Error(`filter ${row[0]}`);
    for (let x = 0; x < stride; x++) bytes[x] = (bytes[x] ?? 0) + (row[x + 1] ?? 0);
    for (let x = 0; x < width; x++) pixels[y * width + x] = ((bytes[x >> 2] ?? 0) >> (6 - 2 * (x & 3))) & 3;
  }
  return {
    width,
    height,
    bitDepth: header[8] ?? 0,
    colourType: header[9] ?? 0,
    chunks: chunks.map(({ name }) => name),
    pixels,
  };
}

function chunksOf(file: Buffer): { name: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at);
    const name = file.subarray(at + 4, at + 8).toString("latin1");
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) throw new Error(`the sum of ${name}`);
    chunks.push({ name, data: file.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}
