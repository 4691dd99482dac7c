import type { components } from '@huihuan/web-api';

type Seen = components['schemas']['SuspicionSeen'];

export const suspicions = {
  title: '停收报警',
  none: '没有符合条件的停收报警记录。',
  about: '各场所登记的报警情况，本系统不代为报警。点物品看签名和补充内容。',
  states: { all: '全部', open: '待办：无编号或物品仍在场所', done: '已办结' },
  anyKind: '全部情形',
  byState: '是否办结',
  byKind: '情形',
  filters: '筛选停收报警',
  kinds: {
    'forbidden-goods': '禁止收购的物品',
    'suspected-theft': '疑似赃物',
  } satisfies Record<Seen['kind'], string>,
  outcomes: {
    held: '留存待公安处理',
    taken: '公安已带走',
    released: '交投人带离',
  } satisfies Record<Seen['outcome'], string>,
  toldBy: { phone: '电话', 'in-person': '当面', platform: '平台' } satisfies Record<Seen['toldBy'], string>,
  heads: ['报告时间', '场所', '情形', '物品', '报告单位', '编号', '物品去向'],
  noNumber: '尚无编号',
  more: '更早的记录',
  factOf: (goods: string) => `“${goods}”的签名记录`,
  reported: '登记',
  added: '补充',
  digest: '摘要',
  signer: '签名者',
  statement: '终端原文摘要',
  unsigned: '未签名',
};
