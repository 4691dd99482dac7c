import type { SameTexts } from '@huihuan/web-kit';
import type { genealogyZh } from './genealogy-zh.ts';

export const genealogyEn: SameTexts<typeof genealogyZh> = {
  title: 'Where it came from, what became of it',
  from: 'Out of',
  into: 'Became',
  truncated: 'There are many; the nearest 500 are listed.',
  failed: 'Where it came from cannot be read at the moment.',
};
