import type { Details } from '@huihuan/contracts-events';
import type { Choice, FormField, Words } from '../form.ts';

export const chemistries: readonly Choice[] = [
  { name: 'lead-acid', zh: '铅酸', en: 'lead-acid' },
  { name: 'lithium-iron-phosphate', zh: '磷酸铁锂', en: 'lithium iron phosphate' },
  { name: 'lithium-ternary', zh: '三元锂', en: 'lithium, ternary' },
  { name: 'lithium-other', zh: '其他锂电', en: 'lithium, other' },
  { name: 'sodium', zh: '钠离子', en: 'sodium-ion' },
  { name: 'nickel', zh: '镍氢', en: 'nickel-metal hydride' },
  { name: 'unknown', zh: '不明', en: 'unknown' },
];

const apart: Words = { zh: '破损的须单独隔离存放', en: 'damaged ones lie apart' };

/** What is seen and measured of the state of a battery. `ruleId` is the rule that keeps damaged ones apart. */
export const stateFields = (ruleId: string): readonly FormField[] => [
  { name: 'damaged', zh: '外壳破损', en: 'casing damaged', kind: 'flag', why: apart, ruleId },
  { name: 'leaking', zh: '漏液', en: 'leaking', kind: 'flag', why: apart, ruleId },
  { name: 'swollen', zh: '鼓胀', en: 'swollen', kind: 'flag', why: apart, ruleId },
  {
    ...{ name: 'volts', zh: '电压', en: 'voltage', kind: 'number', unit: 'V', least: 0, most: 2000, decimals: 2 },
    why: { zh: '判断是否需要先放电', en: 'tells whether it is to be discharged first' },
  },
  {
    ...{ name: 'insulationKilohms', zh: '绝缘电阻', en: 'insulation resistance', kind: 'number', unit: 'kΩ' },
    ...{ least: 0, most: 10_000_000, decimals: 1 },
    why: { zh: '搬运人员的安全', en: 'for the safety of who carries it' },
  },
];

/** Whether a battery has to lie apart, by what its form says. */
export const isBatteryDamaged = (details: Details): boolean =>
  details['damaged'] === true || details['leaking'] === true || details['swollen'] === true;

export const isolationFields: readonly FormField[] = [
  {
    ...{ name: 'place', zh: '隔离位置', en: 'where it lies apart', kind: 'text', longest: 60, needed: true },
    why: { zh: '隔离区或防爆箱编号', en: 'number of the area or of the fireproof box' },
  },
  { name: 'terminalsInsulated', zh: '电极已绝缘', en: 'terminals insulated', kind: 'flag', needed: true },
  { name: 'note', zh: '说明', en: 'note', kind: 'text', longest: 200 },
];

export type ChemistryGroup = 'lead' | 'lithium' | 'other';

const groupOfChemistry = (chemistry: Details[string] | undefined): ChemistryGroup | null => {
  if (typeof chemistry !== 'string' || chemistry === 'unknown') return null;
  if (chemistry === 'lead-acid') return 'lead';
  return chemistry.startsWith('lithium-') ? 'lithium' : 'other';
};

/** By the class alone; `null` where the class does not say. */
export const groupOfClass = (classCode: string): ChemistryGroup | null => {
  if (classCode.startsWith('light-battery.lead-') || classCode === 'hazardous.lead-battery') return 'lead';
  return classCode.startsWith('light-battery.lithium-') ? 'lithium' : null;
};

/** What a battery is of: by what its form says, else by its class; a traction battery of which nothing is said is of lithium. */
export const chemistryGroup = (classCode: string, details: Details): ChemistryGroup | null => {
  const group = groupOfChemistry(details['chemistry']) ?? groupOfClass(classCode);
  if (group !== null) return group;
  return classCode.startsWith('traction-battery.') ? 'lithium' : null;
};
