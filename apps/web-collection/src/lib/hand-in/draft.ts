import type { Family, IdentifierKind } from '@huihuan/contracts-events';

export const steps = ['family', 'class', 'number', 'weight', 'photo', 'amount'] as const;
export type Step = (typeof steps)[number];

/** Who hands in, as the API wants it; `consentAt` where something of a person is to be kept. */
export type DraftConsignor =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'person';
      readonly phone?: string;
      readonly idNumber?: string;
      readonly consentAt: string;
    }
  | { readonly kind: 'organisation'; readonly uscc: string };

/** A hand-in that is being taken. Nothing of it leaves the screen before it is recorded. */
export interface Draft {
  readonly step: Step;
  readonly family: Family | null;
  readonly classCode: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  readonly grams: number | null;
  readonly photo: { readonly photoId: string; readonly sha256: string } | null;
  readonly consignor: DraftConsignor;
  /** What was settled with the person; `null`: as the tariff says. */
  readonly agreedFen: number | null;
  /** The refused act that this one takes the place of, with the server's words. */
  readonly mends: string | null;
}

export const emptyDraft: Draft = {
  ...{ step: 'family', family: null, classCode: null, identifiers: [], grams: null, photo: null },
  ...{ consignor: { kind: 'anonymous' }, agreedFen: null, mends: null },
};

export type DraftChange =
  | { readonly kind: 'family'; readonly family: Family }
  | { readonly kind: 'class'; readonly classCode: string; readonly asksNumber: boolean }
  | { readonly kind: 'number'; readonly identifier: { readonly kind: IdentifierKind; readonly value: string } | null }
  | { readonly kind: 'weight'; readonly grams: number }
  | { readonly kind: 'photo'; readonly photo: Draft['photo'] }
  | { readonly kind: 'consignor'; readonly consignor: DraftConsignor }
  | { readonly kind: 'amount'; readonly fen: number | null }
  | { readonly kind: 'go'; readonly step: Step }
  | { readonly kind: 'load'; readonly draft: Draft };

/** Each step leads to the next by itself; what a step decided anew is forgotten behind it. */
export const changeDraft = (draft: Draft, change: DraftChange): Draft => {
  switch (change.kind) {
    case 'family':
      return { ...draft, step: 'class', family: change.family, classCode: null };
    case 'class':
      return {
        ...draft,
        ...{ step: change.asksNumber ? 'number' : 'weight', classCode: change.classCode },
        ...(change.classCode === draft.classCode ? {} : { identifiers: [], agreedFen: null }),
      };
    case 'number':
      return { ...draft, step: 'weight', identifiers: withNumber(draft.identifiers, change.identifier) };
    case 'weight':
      return { ...draft, step: 'photo', grams: change.grams, agreedFen: null };
    case 'photo':
      return { ...draft, step: 'amount', photo: change.photo };
    case 'consignor':
      return { ...draft, consignor: change.consignor };
    case 'amount':
      return { ...draft, agreedFen: change.fen };
    case 'go':
      return { ...draft, step: change.step };
    case 'load':
      return change.draft;
  }
};

const withNumber = (known: Draft['identifiers'], one: Draft['identifiers'][number] | null): Draft['identifiers'] =>
  one === null ? [] : [...known.filter(({ kind }) => kind !== one.kind), one];

/** The step before, as far as it was walked; `null` on the first. @param asksNumber of the class */
export const stepBefore = ({ step }: Draft, asksNumber: boolean): Step | null => {
  const before = steps[steps.indexOf(step) - 1] ?? null;
  return before === 'number' && !asksNumber ? 'class' : before;
};
