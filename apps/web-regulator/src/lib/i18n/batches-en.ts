import type { SameTexts } from '@huihuan/web-kit';
import type { batches as zh } from './batches-zh.ts';

export const batches: SameTexts<typeof zh> = {
  title: 'Mass balance of processing batches',
  none: 'There is no processing batch in this area yet.',
  about:
    'Difference = inputs − outputs − losses − what is in process; a batch may be out by what its closed jobs may be out together. Press a number for its jobs.',
  code: 'Batch',
  site: 'Site',
  opened: 'Opened',
  closed: 'Closed',
  stillOpen: 'open',
  input: 'Input',
  output: 'Output',
  loss: 'Loss',
  inProcess: 'In process',
  dry: 'Dry mass: in → out · difference',
  water: (weight) => `${weight} of water gone, as measured`,
  basis: { wet: 'held against the weights', dry: 'held against dry mass' },
  difference: 'Difference',
  outside: 'outside the tolerance',
  explained: (text) => `Supervisor: ${text}`,
  job: 'Job',
  carried: 'Carried to the batch',
  jobsOf: (code) => `Jobs of the batch ${code}`,
  heads: [
    ...['Batch id', 'Batch', 'Site id', 'Site', 'Opened', 'Closed', 'Input (g)', 'Output (g)', 'Loss (g)'],
    ...['In process (g)', 'Difference (g)', 'Tolerance (g)'],
    ...['Dry mass in (g)', 'Dry mass out (g)', 'Difference of dry mass (g)', 'Supervisor'],
  ],
  losses: {
    title: 'Losses of dismantling by family and reason',
    none: 'No loss was recorded in this time.',
    family: 'Family',
    reason: 'Reason',
    inAll: 'In all',
    unnamed: 'Of no listed reason',
    mixed: 'Inputs of several classes',
  },
};
