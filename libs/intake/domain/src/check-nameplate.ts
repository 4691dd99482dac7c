import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { RegisterIntake, Warning } from './intake-command.ts';

const missing: Warning = {
  code: 'photo.nameplate-missing',
  zh: '没有可读编码的动力电池应拍摄铭牌照片，本次未拍',
  en: 'a traction battery without a code that can be read is known by a photo of its nameplate; there is none',
};

/** A traction battery without a code is known by its nameplate alone: a photo of it is asked for. Old books had none. */
export const checkNameplate = (
  { row, origin }: Pick<RegisterIntake, 'row' | 'origin'>,
  { family }: Pick<CatalogueClass, 'family'>,
): readonly Warning[] => {
  if (origin !== undefined || family !== 'traction-battery' || row.details?.['codeMissing'] !== true) return [];
  return row.evidence.some(({ kind }) => kind === 'photo') ? [] : [missing];
};
