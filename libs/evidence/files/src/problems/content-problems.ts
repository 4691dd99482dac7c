import type { Problem } from '@huihuan/kernel-domain';
import type { Flaw } from '../content/find-flaw.ts';
import type { PictureSize } from '../content/picture-size.ts';

export const typeNotTaken = (declared: string, kind: string): Problem => ({
  code: 'file.type-not-taken',
  kind: 'invalid',
  zh: `不接受 ${declared} 作为${kind === 'photo' ? '照片' : '文件'}；照片请用 JPEG、PNG 或 WebP，文件还可用 PDF`,
  en: `${declared} is not taken as a ${kind}; send JPEG, PNG or WebP, documents also as PDF`,
  path: '/declaredType',
});

export const typeDiffers = (declared: string, found: string | null): Problem => ({
  code: 'file.type-differs',
  kind: 'invalid',
  zh: `声明的类型是 ${declared}，内容却是 ${found ?? '无法识别的类型'}；请上传原来声明的那个文件`,
  en: `declared as ${declared}, but its content is ${found ?? 'of no type that is known'}; upload the file that was declared`,
  details: { declared, found },
});

const flawWords: Readonly<Record<Flaw, { readonly zh: string; readonly en: string }>> = {
  broken: { zh: '文件不完整或已损坏', en: 'the file is cut off or broken' },
  'two-files': { zh: '文件里藏有另一个文件', en: 'another file is hidden in it' },
  animated: { zh: '不接受动图', en: 'moving pictures are not taken' },
  'active-content': { zh: 'PDF 含有脚本、启动动作或内嵌文件', en: 'the PDF has scripts, actions or files in it' },
};

export const contentFlawed = (flaw: Flaw): Problem => ({
  code: `file.${flaw}`,
  kind: 'invalid',
  zh: `${flawWords[flaw].zh}；请重新拍摄或导出后再上传`,
  en: `${flawWords[flaw].en}; take or export it again`,
});

export const pictureTooLarge = ({ width, height }: PictureSize, maximumPixels: number): Problem => ({
  code: 'file.too-many-pixels',
  kind: 'invalid',
  zh: `图片为 ${width} × ${height} 像素，超过上限 ${maximumPixels} 像素；请缩小后再上传`,
  en: `the picture has ${width} × ${height} pixels, more than the limit of ${maximumPixels}; make it smaller`,
  details: { width, height, maximumPixels },
});

export const pictureUndecodable: Problem = {
  code: 'file.undecodable',
  kind: 'invalid',
  zh: '图片无法解码；请重新拍摄后再上传',
  en: 'the picture cannot be decoded; take it again',
};

export const digestDiffers = (announced: string, found: string): Problem => ({
  code: 'file.digest-differs',
  kind: 'invalid',
  zh: '上传内容的 SHA-256 与声明的不同；请以新编号重新声明并上传',
  en: 'the SHA-256 of what was uploaded is not the announced one; announce it under a new id and upload it again',
  details: { announced, found },
});
