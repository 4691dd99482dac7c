import type { Letter } from '../../../lib/api/types.ts';

/** What waits of one key: the letter that stopped it, and those that wait behind it in their order. */
export interface LetterGroup {
  readonly key: string;
  readonly head: Letter;
  readonly behind: readonly Letter[];
}

/** Groups letters as they come, in the order of the first of each key. Nothing is left out, nothing is put in another order. */
export const groupByKey = (letters: readonly Letter[]): readonly LetterGroup[] => {
  const groups = new Map<string, [Letter, ...Letter[]]>();
  for (const letter of letters) {
    const group = groups.get(letter.key);
    if (group === undefined) groups.set(letter.key, [letter]);
    else group.push(letter);
  }
  return [...groups].map(([key, [head, ...behind]]) => ({ key, head, behind }));
};
