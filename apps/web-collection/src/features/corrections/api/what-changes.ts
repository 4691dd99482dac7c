import type { Identifier, IdentifierKind } from '@huihuan/contracts-events';
import type { Amendable } from '../../../lib/reference/corrections.ts';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import type { KnownItem } from './ask-item.ts';

/** What is typed into the form: a weight that is not typed stays, a number that is emptied goes. */
export interface Typed {
  readonly kilograms: string;
  readonly classCode: string;
  readonly numbers: Readonly<Partial<Record<IdentifierKind, string>>>;
}

export const typedOf = ({ classCode, identifiers }: KnownItem['item']): Typed => ({
  ...{ kilograms: '', classCode },
  numbers: Object.fromEntries(identifiers.map(({ kind, value }) => [kind, value])),
});

/** Grams of what was typed in kilograms, to the gram; `null` where it is no weight above zero. A comma is a point, too. */
export const gramsTyped = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.');
  const grams = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * 1_000) : 0;
  return grams > 0 ? grams : null;
};

/** The classes that it can be instead: of its family, and an item stays an item. */
export const classesLike = <Class extends Pick<GoodsClass, 'family' | 'tracking'>>(
  classes: readonly Class[],
  { family, tracking }: KnownItem['item'],
): readonly Class[] => classes.filter((one) => one.family === family && one.tracking === tracking);

/** The kinds of numbers that are asked for: those of the class, and those that it has. */
export const kindsAsked = (
  of: Pick<GoodsClass, 'identifierKinds'> | undefined,
  { identifiers }: KnownItem['item'],
): readonly IdentifierKind[] => [...new Set([...identifiers.map(({ kind }) => kind), ...(of?.identifierKinds ?? [])])];

const keysOf = (list: readonly Identifier[]): string =>
  list
    .map(({ kind, value }) => `${kind} ${value}`)
    .sort()
    .join('\n');

/** What of the form differs from what is recorded: nothing else is proposed. */
export const whatChanges = (item: KnownItem['item'], { kilograms, classCode, numbers }: Typed): Amendable => {
  const grams = gramsTyped(kilograms);
  const identifiers = (Object.entries(numbers) as [IdentifierKind, string][])
    .map(([kind, value]) => ({ kind, value: value.trim() }))
    .filter(({ value }) => value !== '');
  return {
    ...(grams === null || grams === item.grams ? {} : { grams }),
    ...(classCode === item.classCode ? {} : { classCode }),
    ...(keysOf(identifiers) === keysOf(item.identifiers) ? {} : { identifiers }),
  };
};
