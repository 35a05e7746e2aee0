/** A PNG with its resolution written in, so that Word and print shops know its size on paper. */

/** Adds the pHYs chunk after the header; the pixels are untouched. */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array {
  const chunk = physicalSize(Math.round(dpi / 0.0254));
  const result = new Uint8Array(png.length + chunk.length);
  result.set(png.subarray(0, AFTER_HEADER));
  result.set(chunk, AFTER_HEADER);
  result.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return result;
}

/** Eight bytes of signature, then IHDR: length, name, 13 bytes of data, checksum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

function physicalSize(pixelsPerMetre: number): Uint8Array {
  const bytes = new Uint8Array(4 + 4 + 9 + 4);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 9);
  bytes.set(new TextEncoder().encode('pHYs'), 4);
  view.setUint32(8, pixelsPerMetre);
  view.setUint32(12, pixelsPerMetre);
  view.setUint8(16, 1);
  view.setUint32(17, crc32(bytes.subarray(4, 17)));
  return bytes;
}

/** Of the name and the data of a chunk. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
