import type { SameTexts } from '@huihuan/web-kit';
import type { genealogyZh } from './genealogy-zh.ts';

export const genealogyEn: SameTexts<typeof genealogyZh> = {
  title: 'Where it came from, what became of it',
  from: 'Out of',
  into: 'Became',
  truncated: 'There are many; the nearest 500 are listed.',
  failed: 'Where it came from cannot be read at the moment.',
  code: {
    maker: (maker) => `maker ${maker}`,
    levels: { pack: 'pack', module: 'module', cell: 'cell' },
    chemistries: { lfp: 'lithium iron phosphate', ternary: 'ternary' },
    letter: (letter) => `letter of chemistry ${letter} (not confirmed; what is seen holds)`,
    made: (day) => `made ${day}`,
    madeRaw: (raw) => `made ${raw} (outside the known table)`,
    reused: 'code of 19 characters (reused product), read in part',
  },
};
