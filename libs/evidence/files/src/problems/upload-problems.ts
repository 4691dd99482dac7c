import type { Problem } from '@huihuan/kernel-domain';

export const fileUnknown = (fileId: string): Problem => ({
  code: 'file.unknown',
  kind: 'missing',
  zh: `本级没有文件 ${fileId}；请核对编号`,
  en: `this tier has no file ${fileId}; check the id`,
  details: { fileId },
});

export const fileTooLarge = (bytes: number, limitBytes: number): Problem => ({
  code: 'file.too-large',
  kind: 'invalid',
  zh: `文件有 ${bytes} 字节，超过上限 ${limitBytes} 字节`,
  en: `the file has ${bytes} bytes, more than the limit of ${limitBytes}`,
  path: '/bytes',
  details: { bytes, limitBytes },
});

export const tooMuchUnfinished = (waitingBytes: number, limitBytes: number): Problem => ({
  code: 'file.too-much-unfinished',
  kind: 'conflict',
  zh: `本场所未完成的上传已占 ${waitingBytes} 字节，上限 ${limitBytes} 字节；请先完成，或等它们到期`,
  en: `unfinished uploads of this site take ${waitingBytes} bytes of ${limitBytes}; finish them, or wait until they expire`,
  details: { waitingBytes, limitBytes },
});

export const uploadExpired: Problem = {
  code: 'file.upload-expired',
  kind: 'missing',
  zh: '上传期限已过，已传部分已清除；请以新编号重新声明',
  en: 'the time for this upload has run out and what was sent is gone; announce it again under a new id',
};

/** Somebody else announced it: who may read it is another question. */
export const uploadOfAnother: Problem = {
  code: 'file.upload-of-another',
  kind: 'forbidden',
  zh: '此上传由他人声明，只有声明者可以上传',
  en: 'somebody else announced this upload; only they may send it',
};

export const fileNotStored = (fileId: string): Problem => ({
  code: 'file.not-stored',
  kind: 'conflict',
  zh: '文件尚未传完，或未通过检查',
  en: 'the file has not arrived whole, or was refused',
  details: { fileId },
});

export const variantMissing = (variant: string): Problem => ({
  code: 'file.variant-missing',
  kind: 'missing',
  zh: `此文件没有“${variant}”形式`,
  en: `this file has no ${variant}`,
});

export const linkInvalid: Problem = {
  code: 'file.link-invalid',
  kind: 'missing',
  zh: '链接无效或已过期；请重新获取',
  en: 'the link is wrong or has run out; ask for another one',
};
