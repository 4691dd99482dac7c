import { dryBalance, type Balance, type Basis } from '@huihuan/processing-balance';
import type { Job, Loss, Output } from './job-types.ts';

/** The balance of dry mass as it will be once all that was weighed has arrived; `null` unless everything was measured. */
export const dryOf = (
  { state, dryFrame, dry }: Pick<Job, 'state' | 'dryFrame' | 'dry'>,
  outputs: readonly Output[],
  loss: Loss,
): (Balance & { readonly basis: Basis }) | null => {
  if (state !== 'open') return dry ?? null;
  const wet = outputs.flatMap(({ grams, moisture }) =>
    moisture === undefined ? [] : [{ grams, permille: moisture.permille }],
  );
  if (dryFrame === undefined || wet.length < outputs.length) return null;
  return { basis: dryFrame.basis, ...dryBalance(dryFrame, wet, loss) };
};
