/**
 * Arrays in PostgreSQL's binary form. A batch carries megabytes of event records; as text every quote of theirs would be
 * escaped here and read back there. The driver sends a Buffer as a binary parameter, and the cast in the statement
 * (`$1::text[]`) says what it holds.
 */
const elementTypes = { text: 25, uuid: 2950, bigint: 20, int: 23, bytea: 17 } as const;
export type ElementType = keyof typeof elementTypes;

const headerBytes = 20;
const nullLength = -1;

/** @throws TypeError for a value that is no UUID in an array of them */
export const sqlArray = (type: ElementType, values: readonly (string | number | Buffer | null)[]): Buffer => {
  const buffer = Buffer.allocUnsafe(headerBytes + bytesOf(type, values));
  buffer.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(values.includes(null) ? 1 : 0, 4);
  buffer.writeInt32BE(elementTypes[type], 8);
  if (values.length === 0) return buffer.subarray(0, 12);
  buffer.writeInt32BE(values.length, 12);
  buffer.writeInt32BE(1, 16);
  let offset = headerBytes;
  for (const value of values) {
    const bytes = value === null ? nullLength : write(type, value, buffer, offset + 4);
    buffer.writeInt32BE(bytes, offset);
    offset += 4 + Math.max(0, bytes);
  }
  return buffer;
};

const bytesOf = (type: ElementType, values: readonly (string | number | Buffer | null)[]): number => {
  let bytes = 4 * values.length;
  for (const value of values) {
    if (value === null) continue;
    if (type === 'uuid') bytes += 16;
    else if (typeof value === 'number') bytes += type === 'int' ? 4 : 8;
    else bytes += typeof value === 'string' ? Buffer.byteLength(value) : value.length;
  }
  return bytes;
};

/** @returns the bytes written */
const write = (type: ElementType, value: string | number | Buffer, buffer: Buffer, offset: number): number => {
  if (typeof value === 'number') {
    if (type === 'int') return buffer.writeInt32BE(value, offset) - offset;
    return buffer.writeBigInt64BE(BigInt(value), offset) - offset;
  }
  if (typeof value !== 'string') return value.copy(buffer, offset);
  if (type !== 'uuid') return buffer.write(value, offset, 'utf8');
  const written = buffer.write(value.replaceAll('-', ''), offset, 16, 'hex');
  if (written !== 16) throw new TypeError(`"${value}" is no UUID`);
  return written;
};
