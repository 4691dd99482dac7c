import { RequestRefused } from '@huihuan/web-kit';

/** What the server takes and examines, as an `accept` of a form says it. */
export const takenTypes = 'image/jpeg,image/png,image/webp,application/pdf';

/** Enough for small print on a photo of a large thing; the server keeps nothing larger. */
const longest = 4096;
const quality = 0.9;

const isHeic = ({ name, type }: File): boolean => /image\/hei[cf]/.test(type) || /\.(heic|heif)$/i.test(name);

/** What a browser says where it cannot read a picture; the words name the way out. */
const refusalOf = (file: File): RequestRefused => {
  const what = isHeic(file)
    ? {
        detail: `${file.name} is HEIC, which this browser cannot read. On the phone choose Settings › Camera › Formats › Most Compatible, or share the picture as JPEG, and choose that.`,
        detailZh: `${file.name} 是 HEIC 格式，此浏览器无法读取。请在手机“设置 › 相机 › 格式”中选“兼容性最佳”重拍，或另存为 JPEG 后再选。`,
      }
    : {
        detail: `${file.name} is no picture and no PDF that can be taken. Choose JPEG, PNG, WebP or PDF.`,
        detailZh: `${file.name} 不是可用的照片或文件。请选 JPEG、PNG、WebP 或 PDF。`,
      };
  return new RequestRefused({ ...what, status: 0, code: 'file.not-readable', instance: null });
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
 * JPEG made here. Fails with `RequestRefused` where neither is so.
 */
export const asTaken = async (file: File): Promise<File> => {
  if (takenTypes.split(',').includes(file.type)) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  const jpeg = picture === null ? null : await jpegOf(picture);
  picture?.close();
  if (jpeg === null) throw refusalOf(file);
  return new File([jpeg], file.name, { type: 'image/jpeg' });
};
