/** What the table of stock and transit says. */
export const held = {
  title: '现在：库存与运输中',
  way: '按什么分行',
  by: (what: string) => `按${what}`,
  ways: { family: '大类', area: '区域' },
  kind: { stock: '库存', 'in-transit': '运输中' },
  ofTier: { stock: (tier: string) => `库存 · ${tier}`, 'in-transit': (tier: string) => `运输中 · ${tier}发出` },
  sum: { stock: '库存合计', 'in-transit': '运输中合计' },
  total: '合计',
  none: '现在没有库存，也没有运输中的货物。',
  note: '此刻的数字，与所选时间范围无关。运输中的货物计入发出地的区域与层级，从发车计到收货；少件或拒收的计到双方处理完毕。从区域外发来、尚未收货的不计入本区域。',
};
