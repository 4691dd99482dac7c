/** Words of the stock. */
export const stockZh = {
  title: '库存',
  asOf: (at: string) => `服务器账 ${at}，加上此后在本机的登记`,
  none: '库存为空。',
  noCopy: '尚未取到服务器的库存；以下为本机登记。',
  days: (days: number) => (days === 0 ? '今天' : `${days} 天`),
  waiting: '待发送',
  items: (count: number) => `${count} 件`,
  ages: { fresh: '7 天内', weeks: '7 至 30 天', old: '超过 30 天' },
};
