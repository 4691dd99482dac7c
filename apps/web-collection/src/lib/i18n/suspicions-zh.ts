import { reportWordsZh } from '@huihuan/web-kit/report-words';

/** Words of the reports to the police, beside those that every page has. Chinese comes first: its shape is the shape of the English ones. */
export const suspicionsZh = {
  ...reportWordsZh,
  open: '停收报警',
  openCount: (count: number) => `停收报警，待办 ${count} 条`,
  asOf: (at: string) => `服务器记录 ${at}，加上此后在本机的登记`,
  noCopy: '尚未取到服务器记录，以下仅为本机登记；可离线登记。',
  isFull: (count: number) => `只列最近 ${count} 条。`,
  taken: '随本记录登记',
  encumbered: '车辆办有抵押、质押或被查封、扣押：怀疑来路不正选“疑似赃物”，否则选“禁止收购的物品”。',
  told: (at: string, office: string, way: string) => `${at} ${way}报告 ${office}`,
  states: {
    waiting: '已在本机登记，联网后发出',
    refused: '被退回，请在“今日”处理',
    'put-aside': '待主管决定',
    done: '已发出',
  },
  report: '登记停收报警',
};
