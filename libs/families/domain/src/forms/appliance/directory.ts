import { findingBy, type GateFinding, type GateRules } from '../../findings.ts';
import type { Asked, FormField, Words } from '../../form.ts';
import { measured, type Measure } from '../goods-words.ts';

/** A limit of the directory: 目录内 up to it. The rule says how much, in the unit of its parameter. */
interface DirectoryLimit extends Words {
  readonly classCode: string;
  readonly field: string;
  readonly measure: Measure;
  readonly ruleId: string;
  readonly parameter: string;
  /** How many units of the parameter are one of the field. */
  readonly each: number;
}

/** Wider than the directory's limits: what is outside is recorded too. */
const limits: readonly DirectoryLimit[] = [
  {
    ...{ classCode: 'appliance.refrigerator', field: 'litres', zh: '容积', en: 'volume', each: 1 },
    measure: { unit: 'L', least: 1, most: 10_000 },
    ...{ ruleId: 'appliance.fridge-litres', parameter: 'litres' },
  },
  {
    ...{ classCode: 'appliance.air-conditioner', field: 'coolingWatts', zh: '制冷量', en: 'cooling power', each: 1 },
    measure: { unit: 'W', least: 1, most: 1_000_000 },
    ...{ ruleId: 'appliance.air-conditioner-watts', parameter: 'watts' },
  },
  {
    ...{ classCode: 'appliance.washing-machine', field: 'loadKg', zh: '洗涤容量', en: 'dry laundry', each: 1_000 },
    measure: { unit: 'kg', least: 0.1, most: 1_000, decimals: 1 },
    ...{ ruleId: 'appliance.washer-grams', parameter: 'grams' },
  },
  {
    ...{ classCode: 'appliance.electric-water-heater', field: 'tankLitres', zh: '容量', en: 'volume', each: 1 },
    measure: { unit: 'L', least: 1, most: 10_000 },
    ...{ ruleId: 'appliance.water-heater-litres', parameter: 'litres' },
  },
];

export const sizeFields: readonly FormField[] = limits.map(({ classCode, field, measure, ruleId, zh, en }) => ({
  ...measured(field, { zh, en }, measure),
  ruleId,
  why: { zh: '超过目录规定的，不计入目录产品', en: 'what is larger than the directory says does not count in it' },
  when: (asked: Asked) => asked.classCode === classCode,
}));

/** A size above the limit of the day: taken in all the same, and told as outside the directory. */
export const outsideDirectory = ({ classCode, details }: Asked, rules: GateRules): readonly GateFinding[] =>
  limits.flatMap((limit) => {
    const size = details[limit.field];
    const most = rules.amount(limit.ruleId, limit.parameter);
    if (limit.classCode !== classCode || typeof size !== 'number' || most === undefined) return [];
    const atMost = most / limit.each;
    if (size <= atMost) return [];
    const { unit } = limit.measure;
    return findingBy(limit.ruleId, rules, {
      ...{ code: 'appliance.outside-directory', path: `/${limit.field}` },
      zh: `${limit.zh} ${size} ${unit} 超过目录规定的 ${atMost} ${unit}，属目录外产品，请核对铭牌`,
      en: `a ${limit.en} of ${size} ${unit} is above the ${atMost} ${unit} of the directory: it is outside of it; check the name plate`,
      details: { ruleId: limit.ruleId, size, atMost, unit },
    });
  });
