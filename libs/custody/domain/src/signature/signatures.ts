import { handoverSides, type HandoverSide } from '@huihuan/contracts-events';

/** How the signature of one side stands. */
export type SignatureState = 'signed' | 'recovered';

/** A handover with what its books know of it. */
export interface SignedHandover {
  readonly state: string;
  readonly signatures: Readonly<Partial<Record<HandoverSide, SignatureState>>>;
}

const hasLeft = new Set(['in-transit', 'expected', 'receiving', 'received', 'delivered']);

/** Whose signature can be expected: the sender's once the truck has left, the receiver's once its receipt is closed. */
export const signaturesDue = (state: string): readonly HandoverSide[] =>
  handoverSides.filter((side) => (side === 'sender' ? hasLeft.has(state) : state === 'received'));

/** Signatures that are due and were neither given nor recovered. A missing one is no wrong one: it is listed. */
export const missingSignatures = ({ state, signatures }: SignedHandover): readonly HandoverSide[] =>
  signaturesDue(state).filter((side) => signatures[side] === undefined);
