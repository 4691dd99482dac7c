import type { Amendable } from '../../../lib/corrections/types.ts';
import { gramsOfKilograms } from '../../../lib/custody/kilograms.ts';
import type { Item } from '../../../lib/custody/types.ts';

/** What is typed into the form; a weight that is not typed stays. */
export interface Typed {
  readonly kilograms: string;
  readonly classCode: string;
  readonly numbers: Item['identifiers'];
}

export const typedOf = ({ classCode, identifiers }: Item): Typed => ({
  kilograms: '',
  classCode,
  numbers: identifiers.map(({ kind, value }) => ({ kind, value })),
});

/** What of the form differs from what is recorded: nothing else is proposed. Numbers that are emptied are taken away. */
export const whatChanges = (item: Item, { kilograms, classCode, numbers }: Typed): Amendable => {
  const grams = gramsOfKilograms(kilograms);
  const identifiers = numbers
    .map(({ kind, value }) => ({ kind, value: value.trim() }))
    .filter(({ value }) => value !== '');
  const keysOf = (list: Item['identifiers']): string =>
    list
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort()
      .join('\n');
  return {
    ...(grams === null || grams === item.grams ? {} : { grams }),
    ...(classCode === item.classCode ? {} : { classCode }),
    ...(keysOf(identifiers) === keysOf(item.identifiers) ? {} : { identifiers }),
  };
};
