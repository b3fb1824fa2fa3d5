/** A picture of four colours: rows of two bits a pixel, leftmost in the high bits, each row whole bytes. */
export interface FourColours {
  width: number;
  height: number;
  /** Red, green and blue of each colour, 0 to 255. */
  palette: readonly (readonly [number, number, number])[];
  pixels: Uint8Array;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The picture as a PNG file: https://www.w3.org/TR/png-3/ */
export async function encodePng(picture: FourColours): Promise<Uint8Array<ArrayBuffer>> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, picture.width);
  view.setUint32(4, picture.height);
  header.set([2, 3], 8); // bits a pixel; a palette's indices
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("PLTE", Uint8Array.from(picture.palette.flat())),
    chunk("IDAT", await deflate(filtered(picture))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Each row as what differs from the one above (filter type 2): most rows of a drawing are that one again. */
function filtered({ height, pixels }: FourColours): Uint8Array<ArrayBuffer> {
  const stride = pixels.length / height;
  const rows = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    const at = y * (stride + 1);
    rows[at] = 2;
    for (let here = y * stride, x = 1; x <= stride; x++, here++)
      rows[at + x] = (pixels[here] ?? 0) - (pixels[here - stride] ?? 0);
  }
  return rows;
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { writable, readable } = new CompressionStream("deflate");
  const writer = writable.getWriter();
  const [packed] = await Promise.all([new Response(readable).arrayBuffer(), writer.write(bytes), writer.close()]);
  return new Uint8Array(packed);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** https://www.w3.org/TR/png-3/#D-CRCAppendix, bit by bit: there are a few thousand bytes. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function concat(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
