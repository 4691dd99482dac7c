import type { Details } from '@huihuan/contracts-events';
import type { Asked, Choice, FormField } from '../../form.ts';
import { dataWayOfOthers } from '../device/device-fields.ts';
import { choice } from '../goods-words.ts';
import { sizeFields } from './directory.ts';

export const holdsRefrigerant = ({ classCode }: Pick<Asked, 'classCode'>): boolean =>
  classCode === 'appliance.refrigerator' || classCode === 'appliance.air-conditioner';

export const refrigerants: readonly Choice[] = [
  ...['R22', 'R32', 'R410A', 'R134a', 'R600a', 'R290', 'R12'].map((each) => choice(each.toLowerCase(), each, each)),
  choice('other', '其他', 'another'),
];

const isGutted = ({ details }: Pick<Asked, 'details'>): boolean => details['completeness'] === 'gutted';

/** What a unit that is called gutted (已拆件) lacks, each part once in the order of their names; `null` of one that is not. */
export const missingPartsOf = (details: Details): readonly string[] | null => {
  if (!isGutted({ details })) return null;
  const said = details['missingParts'];
  return Array.isArray(said) ? [...new Set(said.map(String))].toSorted() : [];
};

/** What an appliance may have lost: shown where it could have had it. */
const partsOf: readonly Choice[] = [
  choice('compressor', '压缩机', 'compressor'),
  choice('motor', '电机', 'motor'),
  choice('circuit-boards', '电路板', 'circuit boards'),
  choice('cables', '电源线、线缆', 'cables'),
  choice('heat-exchanger', '换热器（铜铝管）', 'heat exchanger'),
  choice('screen', '屏幕、显像管', 'screen or tube'),
  choice('other', '其他', 'others'),
];

/** What is asked of an appliance beside its number and weight. Nothing of it is needed: a usual intake stays short. */
export const applianceFields: readonly FormField[] = [
  {
    ...{ name: 'completeness', zh: '完整情况', en: 'complete or gutted', kind: 'choice' },
    why: { zh: '缺件的产出与整机不同', en: 'what is gutted yields less than what is whole' },
    choices: [choice('complete', '完整', 'complete'), choice('gutted', '已拆件', 'gutted')],
  },
  {
    ...{ name: 'missingParts', zh: '缺少的部件', en: 'parts missing', kind: 'choices', choices: partsOf },
    ...{ when: isGutted, needed: true },
  },
  {
    ...{
      name: 'missingSeen',
      zh: '何时发现缺件',
      en: 'when it was seen',
      kind: 'choice',
      when: isGutted,
      needed: true,
    },
    choices: [
      choice('at-hand-in', '交投时', 'at the hand-in'),
      choice('at-station', '中转站收货时', 'on arrival at the station'),
      choice('at-centre', '分拣中心收货时', 'on arrival at the centre'),
      choice('at-dismantling', '拆解时', 'when it was taken apart'),
    ],
  },
  dataWayOfOthers,
  ...sizeFields,
  {
    ...{ name: 'refrigerant', zh: '制冷剂种类（见铭牌）', en: 'refrigerant, as on the name plate', kind: 'choice' },
    choices: refrigerants,
    when: holdsRefrigerant,
  },
  { name: 'madeOn', zh: '生产日期', en: 'day of manufacture', kind: 'day' },
  { name: 'brand', zh: '品牌型号', en: 'make and model', kind: 'text', longest: 60 },
];
