/** Pixels on a side: a multiple of four, so that no row needs filling up. */
const side = 64;

/** A red square as a Windows bitmap: a picture that every browser draws and the server does not take. */
export const redBitmap = (): Buffer => {
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + side * side * 3, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(side * side * 3, Buffer.from([30, 30, 200]))]);
};
