/** The colour space of screens as an ICC profile (version 2: primaries and a curve), made from its numbers in IEC 61966-2-1. */
export function srgbProfile(): Buffer {
  const curve = Buffer.concat([tag("curv"), uint32(steps), Buffer.concat(Array.from({ length: steps }, (_, at) => uint16(Math.round(linear(at / (steps - 1)) * 65535))))]);
  const tags: readonly (readonly [name: string, data: Buffer])[] = [
    ["desc", description("sRGB")],
    ["cprt", Buffer.concat([tag("text"), Buffer.from("No copyright, use freely\0", "latin1")])],
    ["wtpt", xyz(0.9505, 1, 1.0891)],
    ["rXYZ", xyz(0.4361, 0.2225, 0.0139)],
    ["gXYZ", xyz(0.3851, 0.7169, 0.0971)],
    ["bXYZ", xyz(0.1431, 0.0606, 0.7141)],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const entries: Buffer[] = [uint32(tags.length)];
  const data: Buffer[] = [];
  let offset = 128 + 4 + tags.length * 12;
  for (const [name, content] of tags) {
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    entries.push(Buffer.from(name, "latin1"), uint32(offset), uint32(content.length));
    data.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header(offset), ...entries, ...data]);
}

const steps = 256;

/** A value on the screen as light. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  // Any day will do, and the same makes the same file.
  for (const [at, value] of [2025, 1, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(value, 24 + 2 * at);
  bytes.write("acsp", 36, "latin1");
  xyz(0.9642, 1, 0.8249).copy(bytes, 68, 8);
  return bytes;
}

function description(text: string): Buffer {
  const ascii = Buffer.from(`${text}\0`, "latin1");
  return Buffer.concat([tag("desc"), uint32(ascii.length), ascii, Buffer.alloc(4 + 4 + 2 + 1 + 67)]);
}

function xyz(...values: readonly number[]): Buffer {
  return Buffer.concat([tag("XYZ "), ...values.map((value) => uint32(Math.round(value * 65536)))]);
}

function tag(name: string): Buffer {
  return Buffer.concat([Buffer.from(name, "latin1"), Buffer.alloc(4)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
