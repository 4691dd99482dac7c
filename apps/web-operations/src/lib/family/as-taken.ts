import { RequestRefused } from '@huihuan/web-kit';
import { jpegName, withType } from './kind-of-file.ts';

/** What the server takes and examines, as an `accept` of a form says it. */
export const takenTypes = 'image/jpeg,image/png,image/webp,application/pdf';

/** Enough for small print on a photo of a large thing; the server keeps nothing larger. */
const longest = 4096;
const quality = 0.9;

const isHeic = ({ name, type }: File): boolean => /image\/hei[cf]/.test(type) || /\.(heic|heif)$/i.test(name);

/** What is said of a file that this browser cannot read, by its name. */
export interface NotReadableTexts {
  readonly heic: (name: string) => string;
  readonly noPicture: (name: string) => string;
}

const refusalOf = (file: File, texts: NotReadableTexts): RequestRefused => {
  const detail = isHeic(file) ? texts.heic(file.name) : texts.noPicture(file.name);
  return new RequestRefused({ detail, detailZh: detail, status: 0, code: 'file.not-readable', instance: null });
};

const jpegOf = async (picture: ImageBitmap): Promise<Blob | null> => {
  const share = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * share), Math.round(picture.height * share)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => {
    canvas.toBlob(done, 'image/jpeg', quality);
  });
};

/**
 * A file in a form that the server takes: as it is, or, where the browser can draw it, such as HEIC of a phone in Safari, as a
 * JPEG made here, named as one. Fails with `RequestRefused` where neither is so.
 */
export const asTaken = async (chosen: File, texts: NotReadableTexts): Promise<File> => {
  const file = await withType(chosen);
  if (takenTypes.split(',').includes(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  const jpeg = picture === null ? null : await jpegOf(picture);
  picture?.close();
  if (jpeg === null) throw refusalOf(file, texts);
  return new File([jpeg], jpegName(file.name), { type: 'image/jpeg' });
};
