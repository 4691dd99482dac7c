/** The demonstration day: what it is, how far it is. */
export const demonstration = {
  title: '演示日',
  offer:
    '还没有任何交投。播放演示日：大约两分钟里，约 120 件物品被交来、装车、收货、核对、拆解，全部经公开接口，由模拟程序代劳。一天压成两分钟，车辆快得不合常理，所以会有“车程不可能”的告警。',
  play: '播放演示日',
  progress: '演示日进度：已登记的交投',
  soFar: ([collected = '', shipped = '', received = '', dismantled = '']: readonly string[]) =>
    `已登记 ${collected} · 已发出 ${shipped} · 已收到 ${received} · 已拆解 ${dismantled}`,
  played: '演示日已播放完。点地图上的场所看库存，或在上方输入编号追溯一件物品。',
  failed: '演示日中途停止，原因见运行日志。已登记的都算数；可以再播放一次。',
  again: '再播放一次',
  byHand: '也可以自己动手：',
  tablet: '平板（交投点）',
  console: '操作台（中转站、分拣中心）',
};
