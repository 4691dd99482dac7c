/**
 * Arrays as parameters. A batch carries megabytes of event records: as text every quote of theirs would be escaped here
 * and read back there, so they go in PostgreSQL's binary form. The driver sends a Buffer as a binary parameter, and the
 * cast in the statement (`$1::text[]`) says what it holds. UUIDs need no escaping and go as text, which is faster here
 * than taking them apart.
 */
const elementTypes = { text: 25, bigint: 20, int: 23, bytea: 17 } as const;
type BinaryType = keyof typeof elementTypes;
export type ElementType = BinaryType | 'uuid';
type Element = string | number | Buffer | null;

const headerBytes = 20;
const nullLength = -1;

/** @throws TypeError for a value that is no UUID in an array of them */
export const sqlArray = (type: ElementType, values: readonly Element[]): Buffer | string =>
  type === 'uuid' ? uuidArray(values) : binaryArray(type, values);

/** Rows as one array for each column, as `unnest` takes them. @returns the array of one column */
export const columnsOf =
  <Row>(rows: readonly Row[]) =>
  (type: ElementType, of: (row: Row) => Element): Buffer | string =>
    sqlArray(type, rows.map(of));

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const uuidArray = (values: readonly Element[]): string => {
  for (const value of values) {
    if (value !== null && !(typeof value === 'string' && uuid.test(value)))
      throw new TypeError(`"${String(value)}" is no UUID`);
  }
  return `{${values.map((value) => value ?? 'null').join()}}`;
};

const binaryArray = (type: BinaryType, values: readonly Element[]): Buffer => {
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

const bytesOf = (type: BinaryType, values: readonly Element[]): number => {
  let bytes = 4 * values.length;
  for (const value of values) {
    if (value === null) continue;
    if (typeof value === 'number') bytes += type === 'int' ? 4 : 8;
    else bytes += typeof value === 'string' ? Buffer.byteLength(value) : value.length;
  }
  return bytes;
};

/** @returns the bytes written */
const write = (type: BinaryType, value: string | number | Buffer, buffer: Buffer, offset: number): number => {
  if (typeof value === 'string') return buffer.write(value, offset, 'utf8');
  if (typeof value !== 'number') return value.copy(buffer, offset);
  if (type === 'int') return buffer.writeInt32BE(value, offset) - offset;
  return buffer.writeBigInt64BE(BigInt(value), offset) - offset;
};
