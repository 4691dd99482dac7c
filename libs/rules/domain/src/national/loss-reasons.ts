import type { Family } from '@huihuan/contracts-events';
import type { Rule, Words } from '../rule.ts';
import { productDefault } from './documents.ts';

const reasons = {
  dust: { zh: '粉尘', en: 'dust' },
  moisture: { zh: '水分蒸发', en: 'moisture' },
  'refrigerant-to-air': { zh: '制冷剂逸散', en: 'refrigerant to the air' },
  'blowing-agent': { zh: '发泡剂逸散', en: 'blowing agent out of foam' },
  'fluids-evaporated': { zh: '油液挥发', en: 'fluids evaporated' },
  'electrolyte-evaporated': { zh: '电解液挥发', en: 'electrolyte evaporated' },
  packing: { zh: '包装物', en: 'packing' },
  'residue-unweighed': { zh: '未称残渣', en: 'residue that was not weighed' },
} as const satisfies Readonly<Record<string, Words>>;

export type LossReason = keyof typeof reasons;

/** What a reason of a loss is called; its own name where the product does not know it (any more). */
export const wordsOfLossReason = (name: string): Words =>
  Object.entries<Words>(reasons).find(([known]) => known === name)?.[1] ?? { zh: name, en: name };

/** Name of the rule of a family: `loss.appliance`. */
export const lossRuleOf = (family: Family): string => `loss.${family}`;

const lossReasons = (family: Family, name: Words, named: readonly LossReason[]): Rule => ({
  ruleId: lossRuleOf(family),
  families: [family],
  title: { zh: `损耗原因：${name.zh}`, en: `Reasons of loss: ${name.en}` },
  says: {
    zh: '拆解损耗可按原因分别登记重量，只收所列原因',
    en: 'what is lost when goods are taken apart may be told by reason; no other reasons are taken',
  },
  parameters: [
    {
      ...{ name: 'reasons', kind: 'choices', zh: '可登记的损耗原因', en: 'reasons that may be told', stricter: null },
      offered: Object.entries(reasons).map(([reason, words]) => ({ name: reason, ...words })),
    },
  ],
  national: [
    {
      ...{ validFrom: '2011-01-01', validTo: null, effect: 'warn', certainty: 'M' },
      ...{ document: productDefault, clause: null, parameters: { reasons: [...named] } },
    },
  ],
});

/** 损耗原因: defaults of the product for each family that is taken apart. */
export const lossReasonRules: readonly Rule[] = [
  lossReasons('vehicle', { zh: '机动车', en: 'vehicles' }, [
    ...(['fluids-evaporated', 'refrigerant-to-air', 'dust', 'residue-unweighed'] as const),
  ]),
  lossReasons('traction-battery', { zh: '动力电池', en: 'traction batteries' }, [
    ...(['electrolyte-evaporated', 'dust', 'residue-unweighed'] as const),
  ]),
  lossReasons('light-battery', { zh: '轻型电池', en: 'light batteries' }, [
    ...(['electrolyte-evaporated', 'moisture', 'dust', 'residue-unweighed'] as const),
  ]),
  lossReasons('appliance', { zh: '电器', en: 'appliances' }, [
    ...(['dust', 'moisture', 'refrigerant-to-air', 'blowing-agent', 'residue-unweighed'] as const),
  ]),
  lossReasons('device', { zh: '电子设备', en: 'devices' }, ['dust', 'packing', 'residue-unweighed']),
  lossReasons('machine', { zh: '机械设备', en: 'machines' }, ['fluids-evaporated', 'dust', 'residue-unweighed']),
  lossReasons('bulk', { zh: '散料', en: 'bulk' }, ['moisture', 'dust', 'packing', 'residue-unweighed']),
  lossReasons('part', { zh: '零部件', en: 'parts' }, ['dust', 'fluids-evaporated', 'residue-unweighed']),
  lossReasons('hazardous', { zh: '危险废物', en: 'hazardous waste' }, ['moisture', 'dust', 'residue-unweighed']),
];
