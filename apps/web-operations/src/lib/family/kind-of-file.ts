/** How files of these types begin; `null` stands for any byte. */
const beginnings: readonly (readonly [type: string, bytes: readonly (number | null)[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50]],
];

/** The file with the type that its first bytes say, where whoever chose it was told none; a file of any other content as it is. */
export const withType = async (file: File): Promise<File> => {
  if (file.type !== '') return file;
  const head = new Uint8Array(await file.slice(0, 12).arrayBuffer());
  const found = beginnings.find(([, bytes]) => bytes.every((byte, at) => byte === null || byte === head[at]));
  if (found === undefined) return file;
  return new File([file], file.name, { type: found[0], lastModified: file.lastModified });
};

/** The name of a picture once it is a JPEG: `IMG_1.HEIC` becomes `IMG_1.jpg`. */
export const jpegName = (name: string): string => `${name.replace(/(?<=.)\.[^.]*$/, '')}.jpg`;
