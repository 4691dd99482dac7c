/** What the table of outcomes says. */
export const outcomes = {
  title: '去向：货物后来怎样',
  way: '按什么分行',
  by: (what: string) => `按${what}`,
  ways: { family: '大类', tier: '层级', month: '月份', area: '区域' },
  code: '代码',
  total: '合计',
  none: '这一时间范围内没有办结的货物。',
  note: '含场内办结与交付下游企业后的办结，记在出具记录的场所名下；为事件首次登记时的件数与重量，此后的更正不计入。误录后作废的不计；在网络内拆解的计入“处理（拆解）”，其产物办结时再计入此处。',
};
