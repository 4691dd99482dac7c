import { reportWordsZh } from '@huihuan/web-kit/report-words';

/** Words of the reports to the police, beside those that every page has. Chinese comes first: its shape is the shape of the English ones. */
export const suspicionsZh = {
  ...reportWordsZh,
  open: '停收报警',
  openCount: (count: number) => `停收报警，待办 ${count} 条`,
  asOf: (at: string) => `服务器记录 ${at}，加上此后在本机的登记`,
  noCopy: '尚未取到服务器记录，以下仅为本机登记；可离线登记。',
  isFull: (count: number) => `待办超过 ${count} 条，只列最近的；其余请按“更早的记录”。`,
  taken: '随本记录登记',
  encumbered: '车辆办有抵押、质押或被查封、扣押：怀疑来路不正选“疑似赃物”，否则选“禁止收购的物品”。',
  told: (at: string, office: string, way: string) => `${at} ${way}报告 ${office}`,
  standing: (what: string, state: string) => `${what}：${state}`,
  reportItself: '报警登记',
  addition: '补充',
  standings: {
    waiting: '已在本机登记，联网后发出',
    behind: '已在本机登记，等报警登记更正后发出',
    refused: '被退回，请更正后重录。',
    'put-aside': '待主管决定',
  },
  mend: '更正报警登记',
  mendAdded: '更正补充内容',
  older: '更早的记录',
  olderAway: '更早的记录须联网查看。',
  noneOlder: '没有更早的记录。',
  inTheWay: '还有一份没写完的停收报警，没有被替换。',
  replace: '放弃它，写新的',
  goOn: '继续写它',
  report: '登记停收报警',
};
