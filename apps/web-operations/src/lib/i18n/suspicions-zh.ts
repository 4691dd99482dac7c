import { reportWordsZh } from '@huihuan/web-kit/report-words';

/** Words of the reports to the police, beside those that every page has. Chinese comes first: its shape is the shape of the English ones. */
export const suspicionsZh = {
  ...reportWordsZh,
  keys: '↑ ↓ 选择 · N 登记 · A 补充',
  doneNone: '没有已办结的报警记录。',
  more: '更早的记录',
  addTitle: (goods: string) => `补充：${goods}`,
  columns: {
    at: '报告时间',
    kind: '情形',
    goods: '物品',
    office: '报告的单位',
    number: '报警编号',
    outcome: '物品现在哪里',
  },
  story: (goods: string) => `记录：${goods}`,
  reported: '登记',
  added: '补充',
};
