import type { BatteryDate } from './battery-date-code.ts';
import { checkBatteryCode } from './check-battery-code.ts';
import type { BatteryChemistry, BatteryLevel } from './decoded-battery-code.ts';

/** The same in both languages. */
export interface BatteryWords {
  readonly zh: string;
  readonly en: string;
}

const levels: Readonly<Record<BatteryLevel, BatteryWords>> = {
  pack: { zh: '电池包', en: 'pack' },
  module: { zh: '模组', en: 'module' },
  cell: { zh: '单体', en: 'cell' },
};

const chemistries: Readonly<Record<NonNullable<BatteryChemistry['name']>, BatteryWords>> = {
  lfp: { zh: '磷酸铁锂', en: 'lithium iron phosphate' },
  ternary: { zh: '三元', en: 'ternary' },
};

const reused: BatteryWords = {
  zh: '19 位编码（再利用产品），只能部分解析',
  en: 'code of 19 characters (reused product), read in part',
};

const chemistryWords = ({ letter, name }: BatteryChemistry): BatteryWords =>
  name === null
    ? {
        zh: `电池类型代码 ${letter}（含义未经核实，以现场确认为准）`,
        en: `letter of chemistry ${letter} (not confirmed; what is seen holds)`,
      }
    : chemistries[name];

const two = (number: number): string => String(number).padStart(2, '0');

const dayWords = ({ raw, year, month, day }: BatteryDate): BatteryWords => {
  if (year === null)
    return { zh: `生产日期代码 ${raw}（超出已知代码表）`, en: `made ${raw} (outside the known table)` };
  const known = `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  return { zh: `生产日期 ${known}`, en: `made ${known}` };
};

/** What the code of a battery says, in words: maker, level, chemistry, day; nothing where it cannot be read. */
export const batteryWords = (code: string): readonly BatteryWords[] => {
  const { decoded } = checkBatteryCode(code);
  if (decoded?.kind !== 'battery') return [];
  const { maker, level, chemistry } = decoded;
  return [
    ...(maker === null ? [] : [{ zh: `厂商代码 ${maker}`, en: `maker ${maker}` }]),
    ...(level === null ? [] : [levels[level]]),
    ...(chemistry === null ? [] : [chemistryWords(chemistry)]),
    decoded.layout === 'full' ? dayWords(decoded.producedOn) : reused,
  ];
};
