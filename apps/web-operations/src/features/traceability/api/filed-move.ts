import type { Move } from './moves.ts';

/** The name of a move in a filing. */
export interface FiledMove {
  readonly move: Move['move'];
  readonly itemId: string;
  /** Of the shipment or job. */
  readonly ofId: string;
}

export const filedMoveOf = ({ move, itemId, shipmentId, jobId }: Move): FiledMove => ({
  ...{ move, itemId },
  ofId: shipmentId ?? jobId ?? '',
});

export const keyOf = (move: Move): string => {
  const { itemId, ofId } = filedMoveOf(move);
  return `${move.move} ${itemId} ${ofId}`;
};
