const endOfDirectory = 0x0605_4b50;
const entryOfDirectory = 0x0201_4b50;
const endBytes = 22;
const entryBytes = 46;

/**
 * How many bytes a zip says that it becomes when it is opened, by its directory; without opening anything.
 * @returns `null` for what is no zip, or one whose directory cannot be read
 */
export const bytesWithin = (zip: Uint8Array): number | null => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  let at = view.getUint32(end + 16, true);
  let sum = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entryBytes > end || view.getUint32(at, true) !== entryOfDirectory) return null;
    sum += view.getUint32(at + 24, true);
    const more = [28, 30, 32].reduce((bytes, place) => bytes + view.getUint16(at + place, true), 0);
    at += entryBytes + more;
  }
  return sum;
};

/** Where the directory says that it ends; behind it there may be a comment. */
const endOf = (view: DataView): number | null => {
  for (let at = view.byteLength - endBytes; at >= Math.max(0, view.byteLength - endBytes - 0xffff); at -= 1)
    if (view.getUint32(at, true) === endOfDirectory) return at;
  return null;
};
