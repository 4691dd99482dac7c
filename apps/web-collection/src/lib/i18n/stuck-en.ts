import type { SameTexts } from '@huihuan/web-kit';
import type { stuckZh } from './stuck-zh.ts';

export const stuckEn: SameTexts<typeof stuckZh> = {
  title: 'Waits in vain: needs a hand',
  list: (goods, weight) =>
    `This shipment waits for what was given up: ${goods}, ${weight}. It is not sent, and will not be by itself. It can go without that, or be taken back whole and loaded anew. Where that is on the truck already, tell the receiver: it came beside the list.`,
  other: 'What it depends on was given up, so it is never sent. Take it back, and record it anew where it is needed.',
  goOn: (count) => `Dispatch ${count} without it`,
  takeBack: 'Take it back whole',
  takeBackOne: 'Take it back',
  giveUpSureOne: 'Take it back? What waits for it goes with it.',
  giveUpSure: 'Take it back? What was not sent of the same shipment goes with it.',
  bar: (count) => `${count} wait in vain: see to them`,
  mendedLabel: 'mended',
  mendedSays:
    'Its number stays: receipts and labels that were printed before are good, and so is the shipment that it is on. Where weight or class has changed, print the label again and put it over the old one.',
  waitedFor: (count) =>
    `${count} ${count === 1 ? 'record waits' : 'records wait'} for it: mended, they go on; given up, they are shown here under “Waits in vain” for you to decide.`,
  reason: 'Taken back on the tablet: a step of the shipment was refused, or a hand-in on it was given up',
};
