import type { KnownItem } from '../../step.ts';

/**
 * How many traction batteries have to come out of an item when it is taken apart: as many as the centre says that it removed, and
 * one at least where the form says that the vehicle came with its own. None out of other goods, out of a vehicle that came without,
 * and out of one of which nobody said anything.
 */
export const removedBatteries = ({
  classCode,
  details,
  steps,
}: Pick<KnownItem, 'classCode' | 'details' | 'steps'>): number => {
  if (!classCode.startsWith('vehicle.')) return 0;
  const { assemblies } = details;
  const cameWith = Array.isArray(assemblies) && assemblies.includes('traction-battery') ? 1 : 0;
  const told = steps.map(({ step, result, details: { tractionBatteries } }) =>
    step === 'remove-battery' && result === 'done' && typeof tractionBatteries === 'number' ? tractionBatteries : 0,
  );
  return Math.max(cameWith, ...told);
};
