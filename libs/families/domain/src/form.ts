import type { Details, Family } from '@huihuan/contracts-events';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

export interface Choice extends Words {
  readonly name: string;
}

/** Whether a field is asked, by what was said in the others and by the class and day of the item. */
export interface Asked {
  readonly details: Details;
  readonly classCode: string;
  /** Day in China of the act. */
  readonly day: string;
  /** Weight that is recorded with it, at the hand-in alone. */
  readonly grams?: number;
}

/**
 * One thing that a form asks. Screens draw it and services check it by the same definition. `why` tells the person at the
 * counter what it is for; `ruleId` names the rule of the book that asks it.
 */
export type FormField = Words & {
  readonly name: string;
  readonly why?: Words;
  readonly ruleId?: string;
  /** Asked always where left out. */
  readonly when?: (asked: Asked) => boolean;
  /** What to do, at once, when anything but a no is said here: whoever fills the form goes no further with the goods. */
  readonly stops?: Words;
  /** A form without it is refused; not needed where left out. */
  readonly needed?: boolean | ((asked: Asked) => boolean);
} & (
    | { readonly kind: 'flag' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
    | {
        readonly kind: 'number';
        /** As it is printed behind the number; `unitEn` where English has another one. */
        readonly unit: string;
        readonly unitEn?: string;
        readonly least: number;
        readonly most: number;
        /** Digits after the point that are kept. */
        readonly decimals: number;
      }
    | {
        readonly kind: 'text';
        readonly longest: number;
        /** A time of the day such as 09:30, or SHA-256 in hex; any text where left out. */
        readonly form?: 'time' | 'sha256';
      }
    | { readonly kind: 'day' }
  );

/** The unit of a number in the language of the screen. */
export const unitOf = (
  { unit, unitEn }: { readonly unit: string; readonly unitEn?: string },
  isEnglish: boolean,
): string => (isEnglish ? (unitEn ?? unit) : unit);

/** What is asked of the goods of a family at the hand-in. */
export interface Form {
  readonly family: Family;
  readonly fields: readonly FormField[];
}

const holds = (condition: boolean | ((asked: Asked) => boolean) | undefined, otherwise: boolean, asked: Asked) =>
  typeof condition === 'function' ? condition(asked) : (condition ?? otherwise);

/** The fields that are asked, given what has been said so far. */
export const askedFields = (fields: readonly FormField[], asked: Asked): readonly FormField[] =>
  fields.filter((field) => holds(field.when, true, asked));

export const isNeeded = (field: FormField, asked: Asked): boolean => holds(field.needed, false, asked);

/**
 * The form after something was said, or taken back by `undefined`. What is no longer asked then is forgotten, and what hung on that too.
 */
export const fillForm = (fields: readonly FormField[], asked: Asked, said: Partial<Details>): Details => {
  const details = Object.fromEntries(
    Object.entries({ ...asked.details, ...said }).filter(
      (each): each is [string, Details[string]] => each[1] !== undefined,
    ),
  );
  const wanted = askedFields(fields, { ...asked, details }).map(({ name }) => name);
  const kept = Object.fromEntries(Object.entries(details).filter(([name]) => wanted.includes(name)));
  return Object.keys(kept).length === Object.keys(details).length
    ? kept
    : fillForm(fields, { ...asked, details: kept }, {});
};
