import type { GradeOutcome } from '@huihuan/contracts-events';

/** The outcomes of a grading as people of the field say them. */
export const outcomeNames: Readonly<Record<GradeOutcome, { readonly zh: string; readonly en: string }>> = {
  reuse: { zh: '再使用', en: 'reuse' },
  remanufacture: { zh: '再制造', en: 'remanufacture' },
  cascade: { zh: '梯次利用', en: 'cascade use' },
  dismantle: { zh: '拆解', en: 'dismantle' },
  'dispose-hazardous': { zh: '按危废处置', en: 'dispose as hazardous' },
};
