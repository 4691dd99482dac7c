import type { Finding } from '../identification.ts';
import { identifierRules } from '../identifier-rules.ts';

// The rule is known second-hand, so what it refuses may still be right: a supervisor can decide.
const overridable = identifierRules.battery.certainty !== 'A';

export const wrongCharacters = (wrong: string): Finding => ({
  code: 'battery.characters',
  zh: `电池编码只含数字和字母;不符的字符(位置):${wrong}`,
  en: `A battery code has digits and letters only; wrong here (position): ${wrong}`,
});

export const empty: Finding = { code: 'battery.empty', zh: '电池编码为空', en: 'The battery code is empty' };

export const wrongLength = (length: number): Finding => ({
  code: 'battery.length',
  zh: `动力电池编码应为 24 位(部分再利用产品 19 位),现为 ${length} 位`,
  en: `A traction battery code has 24 characters (19 on some reused products), this one has ${length}`,
  overridable,
});

export const wrongLevel: Finding = {
  code: 'battery.level',
  zh: '第 4 位应为 P(电池包)、M(模块)或 C(单体)',
  en: 'Character 4 is P (pack), M (module) or C (cell)',
  overridable,
};

export const wrongChemistry: Finding = {
  code: 'battery.chemistry',
  zh: '第 5 位(电池类型)应为字母',
  en: 'Character 5 (chemistry) is a letter',
  overridable,
};

export const wrongMonth: Finding = {
  code: 'battery.month',
  zh: '第 16 位(生产月份)应为 1–9 或 A–C',
  en: 'Character 16 (month of production) is 1–9 or A–C',
  overridable,
};

export const wrongSerial: Finding = {
  code: 'battery.serial',
  zh: '最后 7 位(序列号)应为数字',
  en: 'The last 7 characters (serial number) are digits',
  overridable,
};

export const reusedProduct: Finding = {
  code: 'battery.reused-product',
  zh: '19 位编码见于再利用产品,结构无法完整解析,请核对并关联原电池编码',
  en: 'Codes of 19 characters occur on reused products and cannot be read in full; check it and link the original code',
};

export const yearNotDecoded: Finding = {
  code: 'battery.year-raw',
  zh: '生产年份代码超出已知代码表,按原文保存',
  en: 'The year of production is outside the known table and is kept as it is written',
};

export const dayNotDecoded: Finding = {
  code: 'battery.day-raw',
  zh: '生产日代码超出已知代码表,按原文保存',
  en: 'The day of production is outside the known table and is kept as it is written',
};

export const unconfirmedChemistry: Finding = {
  code: 'battery.chemistry-unconfirmed',
  zh: '电池类型代码的含义未经核实,请现场确认电池类型',
  en: 'The meaning of this chemistry letter is not confirmed; establish the chemistry on site',
};

export const unknownChemistry: Finding = {
  code: 'battery.chemistry-unknown',
  zh: '电池类型代码不在已知代码之列,请核对',
  en: 'This chemistry letter is not among the known ones; check it',
};

export const producedInTheFuture: Finding = {
  code: 'battery.date-future',
  zh: '生产日期晚于登记日期,请核对',
  en: 'The date of production lies after the date of registration; check it',
};
