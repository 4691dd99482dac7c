/** What a wall screen says. */
export const wall = {
  open: '大屏',
  figures: '数据',
  news: '告警与动态',
  turns: '轮播的区域',
  families: '库存按大类',
  noStock: '目前没有库存。',
  noAlarms: '没有未办结的告警。',
  freshAt: (time: string) => `数据截至 ${time}`,
  neverFresh: '尚未收到数据',
  pause: '暂停轮播',
  goOn: '继续轮播',
  leave: '退出大屏',
  maySleep: '此浏览器不能让屏幕保持常亮，请在系统中关闭休眠。',
  failed: '画面出错，十秒后自动重新载入。',
};
