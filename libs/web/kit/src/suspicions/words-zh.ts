import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';

/** What every page calls the parts of a report to the police (停收报警). Chinese comes first. */
export const reportWordsZh = {
  title: '停收报警',
  says: '遇到禁止收购的物品或疑似赃物：不收、不付款，立即报告公安机关，然后在此登记。本系统只作记录，不代为报警。',
  begin: '登记停收报警',
  openTitle: '待办：无编号或物品仍在本站',
  openNone: '没有待办的报警记录。',
  doneTitle: '已办结',
  kind: '情形',
  kinds: {
    'forbidden-goods': '禁止收购的物品',
    'suspected-theft': '疑似赃物',
  } satisfies Record<SuspicionKind, string>,
  goods: '物品',
  goodsSays: '是什么、什么样子。不写交投人的姓名、号码',
  office: '报告的单位',
  officeSays: '例如某某派出所，不写个人姓名',
  toldBy: '怎样报告的',
  toldByWays: { phone: '电话', 'in-person': '当面', platform: '平台' } satisfies Record<ToldBy, string>,
  toldAt: '何时报告的（不填即为现在）',
  toldAtFuture: '晚于现在，请核对时间',
  number: '报警编号',
  numberSays: '公安机关给的编号；没有可以以后补',
  outcome: '物品现在哪里',
  outcomes: {
    held: '留存待公安处理',
    taken: '公安已带走',
    released: '交投人带离',
  } satisfies Record<SuspicionOutcome, string>,
  keep: '登记',
  back: '取消',
  add: '补充',
  note: '说明',
  noteSays: '更正编号或去向时须写明原因',
  noNumber: '尚无编号',
};
