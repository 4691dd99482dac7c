import type { Details, Family, IdentifierKind } from '@huihuan/contracts-events';

export const steps = ['family', 'class', 'number', 'details', 'weight', 'photo', 'amount'] as const;
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
  | { readonly kind: 'organisation'; readonly uscc: string }
  /** Somebody of the server's register, from a booking: this device knows an id, and how the server masks them. */
  | { readonly kind: 'person' | 'organisation'; readonly consignorId: string; readonly mask: string };

/** A hand-in that is being taken. Nothing of it leaves the screen before it is recorded. */
export interface Draft {
  readonly step: Step;
  readonly family: Family | null;
  readonly classCode: string | null;
  readonly identifiers: readonly { readonly kind: IdentifierKind; readonly value: string }[];
  /** What the form of the family says; also what is typed and not right yet. */
  readonly details: Details;
  readonly grams: number | null;
  readonly photo: { readonly photoId: string; readonly sha256: string } | null;
  readonly consignor: DraftConsignor;
  /** Somebody was named before a reload forgot it: nothing is recorded before who hands in was said again. */
  readonly isConsignorLost: boolean;
  /** What was settled with the person; `null`: as the tariff says. */
  readonly agreedFen: number | null;
  /** The booking that it came for. */
  readonly bookingId: string | null;
  /** The refused act that this one takes the place of, with the server's words. */
  readonly mends: string | null;
}

export const emptyDraft: Draft = {
  ...{ step: 'family', family: null, classCode: null, identifiers: [], details: {} },
  ...{ grams: null, photo: null },
  ...{ consignor: { kind: 'anonymous' }, isConsignorLost: false, agreedFen: null, bookingId: null, mends: null },
};

/** Which steps a class has that others have not. */
export interface Asks {
  readonly number: boolean;
  /** Its form needs something. */
  readonly details: boolean;
}

export type DraftChange =
  | { readonly kind: 'family'; readonly family: Family }
  | { readonly kind: 'class'; readonly classCode: string; readonly asks: Asks }
  | {
      readonly kind: 'number';
      readonly identifier: { readonly kind: IdentifierKind; readonly value: string } | null;
      readonly asks: Asks;
    }
  | { readonly kind: 'details'; readonly details: Details }
  /** With whether the weight that was taken is not the one that the form says. */
  | { readonly kind: 'details-done'; readonly isWeightInDoubt: boolean }
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
      return { ...withoutBooking(draft), step: 'class', family: change.family, classCode: null };
    case 'class':
      return {
        ...draft,
        ...{ step: stepAfter('class', change.asks), classCode: change.classCode },
        ...(change.classCode === draft.classCode ? {} : { identifiers: [], details: {}, agreedFen: null }),
      };
    case 'number':
      return {
        ...draft,
        ...{ step: stepAfter('number', change.asks), identifiers: withNumber(draft.identifiers, change.identifier) },
      };
    case 'details':
      return { ...draft, details: change.details };
    case 'details-done':
      return { ...draft, step: draft.grams === null || change.isWeightInDoubt ? 'weight' : 'amount' };
    case 'weight':
      return { ...draft, step: 'photo', grams: change.grams, agreedFen: null };
    case 'photo':
      return { ...draft, step: 'amount', photo: change.photo };
    case 'consignor':
      return {
        ...draft,
        ...{ consignor: change.consignor, isConsignorLost: false },
        ...(isSame(draft.consignor, change.consignor) ? {} : { bookingId: null }),
      };
    case 'amount':
      return { ...draft, agreedFen: change.fen };
    case 'go':
      return { ...draft, step: change.step };
    case 'load':
      return change.draft;
  }
};

/**
 * Whoever begins at the families is not the one who booked: neither the booking nor its person goes along. A refused hand-in
 * that is mended stays the one that it was.
 */
const withoutBooking = (draft: Draft): Draft => {
  if (draft.bookingId === null || draft.mends !== null) return draft;
  const { consignor } = 'consignorId' in draft.consignor ? emptyDraft : draft;
  return { ...draft, consignor, bookingId: null };
};

const isSame = (one: DraftConsignor, other: DraftConsignor): boolean =>
  'consignorId' in one && 'consignorId' in other && one.consignorId === other.consignorId;

const withNumber = (known: Draft['identifiers'], one: Draft['identifiers'][number] | null): Draft['identifiers'] =>
  one === null ? [] : [...known.filter(({ kind }) => kind !== one.kind), one];

const isAsked = (step: Step, asks: Asks): boolean =>
  (step !== 'number' || asks.number) && (step !== 'details' || asks.details);

const stepAfter = (step: Step, asks: Asks): Step =>
  steps.slice(steps.indexOf(step) + 1).find((each) => isAsked(each, asks)) ?? 'weight';

/** The step before, as far as it was walked; `null` on the first. From details that were opened at the end, back there. */
export const stepBefore = ({ step, grams }: Pick<Draft, 'step' | 'grams'>, asks: Asks): Step | null => {
  if (step === 'details' && !asks.details) return grams === null ? 'weight' : 'amount';
  return steps.slice(0, steps.indexOf(step)).findLast((each) => isAsked(each, asks)) ?? null;
};
