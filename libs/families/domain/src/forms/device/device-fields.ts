import type { FormField } from '../../form.ts';
import { choice } from '../goods-words.ts';
import { isAskedOfData, wipedBeforeReuse } from './keeps-data.ts';

const dataWay: FormField = {
  ...{ name: 'dataWay', zh: '数据怎么处理', en: 'what becomes of its data', kind: 'choice', needed: true },
  ruleId: wipedBeforeReuse,
  why: {
    zh: '请问交投人：同意清除后再使用，还是不再使用、直接销毁。两者都会清除或销毁数据',
    en: 'ask whoever hands it in: erased and used again, or destroyed unused. Data never leave with it',
  },
  choices: [
    choice('wipe', '同意清除，可再使用', 'agrees to erasure, may be reused'),
    choice('destroy', '不再使用，销毁', 'destroyed, never reused'),
    choice('none', '无存储数据', 'holds no data'),
  ],
};

/** The same of other goods that can keep data; a usual intake stays short, and the acts that come later ask for the wipe. */
export const dataWayOfOthers: FormField = { ...dataWay, needed: false, when: isAskedOfData };

/** What is asked of a phone, computer or office machine beside its number and weight. */
export const deviceFields: readonly FormField[] = [
  dataWay,
  {
    ...{ name: 'power', zh: '能否开机', en: 'does it start', kind: 'choice' },
    choices: [
      choice('starts', '能开机', 'it starts'),
      choice('dead', '不能开机', 'it does not'),
      choice('untested', '未测试', 'not tried'),
    ],
  },
  {
    ...{ name: 'lock', zh: '锁定情况', en: 'locks', kind: 'choice' },
    why: { zh: '账户锁未退出的，请交投人当场退出', en: 'an account lock is best removed by its owner, here' },
    choices: [
      choice('open', '无锁', 'open'),
      choice('screen', '屏幕锁', 'screen lock'),
      choice('account', '账户锁（未退出账户）', 'account lock'),
    ],
  },
  {
    ...{ name: 'carriers', zh: '存储介质', en: 'what keeps data in it', kind: 'choices' },
    choices: [
      choice('internal', '内置存储', 'built in'),
      choice('hard-disk', '硬盘', 'hard disk'),
      choice('card', '存储卡', 'memory card'),
      choice('sim', '手机卡', 'SIM card'),
      choice('removed', '介质已取走', 'taken out before'),
    ],
  },
  { name: 'brand', zh: '品牌型号', en: 'make and model', kind: 'text', longest: 60 },
];
