import type { Rule } from '../rule.ts';
import { within } from './amount.ts';
import { productDefault } from './documents.ts';

/** 拆解作业: how long several jobs may answer for their goods together. */
export const processingRules: readonly Rule[] = [
  {
    ruleId: 'processing.batch-open',
    families: [],
    title: { zh: '生产批次关闭期限', en: 'Time to close a processing batch' },
    says: {
      zh: '生产批次开立后在期限内关闭；逾期未关闭且已关闭作业的差额合计超出允许偏差的，予以告警',
      en: 'a processing batch is closed in time; one that is still open after that is told of where its closed jobs together are outside the tolerance',
    },
    parameters: [within({ zh: '期限', en: 'within' })],
    national: [
      {
        ...{ validFrom: '2011-01-01', validTo: null, effect: 'clock', certainty: 'M', parameters: { days: 30 } },
        ...{ document: productDefault, clause: null },
      },
    ],
  },
];
