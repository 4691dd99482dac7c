import type { Step } from '../../step.ts';
import { choice, measured } from '../goods-words.ts';
import { holdsRefrigerant, refrigerants } from './appliance-fields.ts';

const hasNone = (kind: unknown): boolean => kind === undefined || kind === 'none';

/** 抽取制冷剂, and 旧货标识 before a sale as second-hand goods. */
export const stepsOfAppliances: readonly Step[] = [
  {
    ...{ name: 'recover-refrigerant', zh: '回收制冷剂', en: 'recover the refrigerant', families: ['appliance'] },
    ...{ evidence: [], witness: false, ruleId: 'appliance.refrigerant-recovered', before: ['close-job'] },
    when: holdsRefrigerant,
    fields: [
      {
        ...{ name: 'refrigerant', zh: '制冷剂种类', en: 'kind of refrigerant', kind: 'choice', needed: true },
        choices: [...refrigerants, choice('none', '已泄漏或无压缩机', 'leaked out, or no compressor')],
      },
      {
        ...measured('refrigerantGrams', { zh: '回收量', en: 'recovered' }, { unit: 'g', most: 20_000, decimals: 1 }),
        ...{ when: ({ details }) => !hasNone(details['refrigerant']), needed: true },
      },
      { name: 'cylinder', zh: '钢瓶编号', en: 'number of the cylinder', kind: 'text', longest: 40 },
    ],
  },
];

/** Of appliances and of devices alike. */
export const secondHandMark: Step = {
  ...{ name: 'mark-second-hand', zh: '标注旧货', en: 'mark it as second-hand', families: ['appliance', 'device'] },
  ...{ evidence: [], witness: false, ruleId: 'appliance.second-hand-mark', before: ['close-reuse'] },
  fields: [
    {
      ...{ name: 'markedBy', zh: '标识方式', en: 'how it is marked', kind: 'choice', needed: true },
      choices: [choice('label', '机身标签', 'label on it'), choice('engraved', '刻印', 'engraved')],
    },
    { name: 'markNumber', zh: '标识编号', en: 'number of the mark', kind: 'text', longest: 40 },
  ],
};
