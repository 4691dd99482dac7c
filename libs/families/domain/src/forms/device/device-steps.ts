import type { Step } from '../../step.ts';
import { choice } from '../goods-words.ts';
import { isAskedOfData, wipedBeforeReuse } from './keeps-data.ts';

/** Of devices, and of other goods that can keep data. */
const ofDevices: Pick<Step, 'families' | 'ruleId' | 'when'> = {
  families: ['device', 'appliance'],
  ruleId: wipedBeforeReuse,
  when: (asked) => asked.classCode.startsWith('device.') || isAskedOfData(asked),
};

/** 清除数据 and, where that fails, 销毁存储介质. What waits for them is checked in device-checks. */
export const stepsOfDevices: readonly Step[] = [
  {
    ...ofDevices,
    ...{ name: 'wipe-data', zh: '清除数据并验证', en: 'erase the data and verify it', evidence: [], before: [] },
    witness: ({ details }) => details['verifiedBy'] === 'person',
    fields: [
      {
        ...{ name: 'method', zh: '方法', en: 'method', kind: 'choice', needed: true },
        why: { zh: '恢复出厂设置不算清除', en: 'a factory reset is not enough' },
        choices: [
          choice('overwrite', '覆写', 'overwritten'),
          choice('block-erase', '块擦除', 'block erase'),
          choice('cryptographic-erase', '加密擦除', 'cryptographic erase'),
        ],
      },
      { name: 'tool', zh: '工具', en: 'tool', kind: 'text', longest: 60, needed: true },
      { name: 'toolVersion', zh: '工具版本', en: 'version of the tool', kind: 'text', longest: 30, needed: true },
      {
        ...{ name: 'verifiedBy', zh: '由谁验证', en: 'verified by', kind: 'choice', needed: true },
        choices: [choice('tool', '工具', 'a tool'), choice('person', '第二人', 'a second person')],
      },
      {
        ...{ name: 'verifyTool', zh: '验证工具和版本', en: 'tool of the verification', kind: 'text', longest: 90 },
        ...{ needed: true, when: ({ details }) => details['verifiedBy'] === 'tool' },
      },
      {
        ...{ name: 'ownerConsents', zh: '交投人同意清除', en: 'its owner agreed', kind: 'flag', needed: true },
        why: { zh: '须留有同意的记录', en: 'that he agreed is kept on record' },
      },
    ],
  },
  {
    ...ofDevices,
    ...{ name: 'destroy-data-carrier', zh: '销毁存储介质', en: 'destroy what keeps the data', before: [] },
    ...{ evidence: ['photo'], witness: true },
    fields: [
      {
        ...{ name: 'method', zh: '方法', en: 'method', kind: 'choice', needed: true },
        choices: [
          choice('shredded', '粉碎', 'shredded'),
          choice('drilled', '打孔', 'drilled'),
          choice('degaussed', '消磁', 'degaussed'),
          choice('melted', '熔炼', 'melted'),
        ],
      },
      { name: 'carrier', zh: '介质和编号', en: 'which, and its number', kind: 'text', longest: 90, needed: true },
    ],
  },
];
