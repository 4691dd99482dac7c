import type { FormField } from '../form.ts';

/** What is measured before a traction battery is used again. State of health is kept as measured. */
export const assessmentFields: readonly FormField[] = [
  {
    ...{ name: 'method', zh: '检测方法', en: 'method', kind: 'choice', needed: true },
    choices: [
      { name: 'full-cycle', zh: '满充满放', en: 'full charge and discharge' },
      { name: 'pulse', zh: '脉冲', en: 'pulses' },
      { name: 'impedance', zh: '阻抗谱', en: 'impedance spectroscopy' },
      { name: 'bms', zh: '读取管理系统', en: 'read from its management system' },
      { name: 'other', zh: '其他', en: 'other' },
    ],
  },
  { name: 'instrument', zh: '仪器及编号', en: 'instrument and its number', kind: 'text', longest: 120, needed: true },
  {
    ...{ name: 'capacityAmpereHours', zh: '实测容量', en: 'measured capacity', kind: 'number', unit: 'Ah' },
    ...{ least: 0, most: 10_000, decimals: 2, needed: true },
  },
  {
    ...{ name: 'capacityPercent', zh: '剩余容量', en: 'capacity left', kind: 'number', unit: '%' },
    ...{ least: 0, most: 120, decimals: 1, needed: true, ruleId: 'traction-battery.reuse-capacity' },
    why: { zh: '实测容量与额定容量之比', en: 'measured capacity by rated capacity' },
  },
  {
    ...{ name: 'resistanceMilliohms', zh: '内阻', en: 'internal resistance', kind: 'number', unit: 'mΩ' },
    ...{ least: 0, most: 100_000, decimals: 3, needed: true },
  },
  {
    ...{ name: 'celsius', zh: '检测温度', en: 'temperature of the test', kind: 'number', unit: '℃' },
    ...{ least: -40, most: 80, decimals: 1, needed: true },
  },
  {
    ...{ name: 'standard', zh: '检测标准', en: 'standard of the test', kind: 'text', longest: 60, needed: true },
    why: { zh: '如 GB/T 34015', en: 'such as GB/T 34015' },
  },
];

/** What an operator decides of the reuse. */
export const reuseFields: readonly FormField[] = [
  {
    ...{ name: 'use', zh: '用途', en: 'use', kind: 'choice', needed: true },
    ruleId: 'traction-battery.not-into-bikes',
    choices: [
      { name: 'stationary-storage', zh: '固定储能', en: 'stationary storage' },
      { name: 'backup-power', zh: '备用电源', en: 'backup power' },
      { name: 'low-speed-vehicle', zh: '低速车辆', en: 'low-speed vehicle' },
      { name: 'electric-bicycle', zh: '电动自行车', en: 'electric bicycle' },
      { name: 'other', zh: '其他', en: 'other' },
    ],
  },
  {
    ...{ name: 'standard', zh: '所用标准', en: 'standard applied', kind: 'text', longest: 60, needed: true },
    why: { zh: '再利用产品按哪个标准', en: 'by which standard the product is made' },
  },
  { name: 'reason', zh: '理由', en: 'reason', kind: 'text', longest: 200, needed: true },
];
