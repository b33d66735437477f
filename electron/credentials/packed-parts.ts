const lengthBytes = 4;

/** Byte strings in one: each after its length. Not JSON, because text cannot be wiped from memory, and bytes can. */
export function packParts(parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}

/** The parts as views of `packed`; `undefined` when the lengths do not add up. */
export function unpackParts(packed: Uint8Array): readonly Uint8Array[] | undefined {
  const parts: Uint8Array[] = [];
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  let position = 0;
  while (position < packed.length) {
    if (position + lengthBytes > packed.length) return undefined;
    const start = position + lengthBytes;
    const end = start + view.getUint32(position);
    if (end > packed.length) return undefined;
    parts.push(packed.subarray(start, end));
    position = end;
  }
  return parts;
}
