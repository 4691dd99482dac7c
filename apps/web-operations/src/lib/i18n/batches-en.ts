import type { SameTexts } from '@huihuan/web-kit';
import type { batchesZh } from './batches-zh.ts';

export const batchesEn: SameTexts<typeof batchesZh> = {
  title: 'Processing batches',
  none: 'No batch',
  choose: 'The job belongs to',
  code: 'Batch number',
  family: 'Family of goods',
  open: 'Open batch',
  jobs: (count) => (count === '1' ? '1 job' : `${count} jobs`),
  inProcess: 'In process',
  dueOn: (day) => `Close it by ${day}: after that day the regulator is told if it is out of balance.`,
  carried: 'The job is of a batch: its difference is carried there and judged when the batch closes.',
  close: 'Close batch',
  release: 'Release as supervisor and close batch',
  stillOpen: 'Jobs of the batch are still open.',
  closed: (code) => `The batch ${code} is closed.`,
  explanation: 'Why the difference is right',
  needsSupervisor:
    'The difference is outside the tolerance: check the jobs; or a supervisor of this site opens this page in their own name, explains and releases it.',
  loss: 'Lost beside the jobs (kg)',
  lossReason: 'Reason of the loss',
  lossReasons: 'By reason: the weight first, then the key of the reason',
};
