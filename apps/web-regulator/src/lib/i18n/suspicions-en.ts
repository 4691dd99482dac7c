import type { SameTexts } from '@huihuan/web-kit';
import type { suspicions as zh } from './suspicions-zh.ts';

export const suspicions: SameTexts<typeof zh> = {
  title: 'Reports to the police',
  none: 'There is no such report.',
  about:
    'As the sites recorded what they told; this makes no report itself. Press the goods for signatures and what was added.',
  states: { all: 'All', open: 'Open: no number, or the goods still at the site', done: 'Done' },
  anyKind: 'Whatever it is about',
  byState: 'Open or done',
  byKind: 'What it is about',
  filters: 'Filter the reports to the police',
  kinds: { 'forbidden-goods': 'Goods never bought', 'suspected-theft': 'May be stolen' },
  outcomes: { held: 'Held for the police', taken: 'Taken by the police', released: 'Went with the holder' },
  toldBy: { phone: 'By phone', 'in-person': 'In person', platform: 'By a platform' },
  heads: ['Told', 'Site', 'About', 'Goods', 'Office', 'Number', 'The goods'],
  noNumber: 'None yet',
  more: 'Earlier ones',
  factOf: (goods) => `Signed records of “${goods}”`,
  reported: 'Reported',
  added: 'Added',
  digest: 'Digest',
  signer: 'Signed by',
  statement: 'Digest of the tablet’s statement',
  unsigned: 'not signed',
};
