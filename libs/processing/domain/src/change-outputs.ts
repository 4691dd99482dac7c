import type { Result } from '@huihuan/kernel-domain';
import { checkBatteryOutputs } from './battery-outputs.ts';
import { draftOutputs } from './draft-outputs.ts';
import type { ChangeOutputs, JobContext } from './job-command.ts';
import type { JobEvent, JobOutput, OpenJob } from './job.ts';

/**
 * Adds, replaces and takes away single lines of the draft, as they are weighed. What others wrote stands: two people at one
 * job do not overwrite each other. Taking away what is not there changes nothing. A code that a battery of this job cannot have
 * is refused with the line that brings it, while the battery is in somebody's hands.
 */
export const changeOutputs = (
  job: OpenJob,
  change: ChangeOutputs,
  context: JobContext,
): Result<readonly JobEvent[]> => {
  const drafted = draftOutputs(
    job,
    { kind: 'draft-outputs', outputs: outputsAfter(job.outputs, change), loss: change.loss ?? job.loss },
    context,
  );
  if (!drafted.ok) return drafted;
  const inputs = job.inputs.flatMap(({ itemId }) => context.holding(itemId)?.item ?? []);
  const codes = checkBatteryOutputs(change.put, inputs, '/put');
  return codes.ok ? drafted : codes;
};

/** A line that is put again keeps its place. */
export const outputsAfter = (
  outputs: readonly JobOutput[],
  { put, remove }: Pick<ChangeOutputs, 'put' | 'remove'>,
): readonly JobOutput[] => {
  const gone = new Set(remove);
  const changed = new Map(put.map((output) => [output.itemId, output]));
  const known = new Set(outputs.map(({ itemId }) => itemId));
  return [
    ...outputs.filter(({ itemId }) => !gone.has(itemId)).map((output) => changed.get(output.itemId) ?? output),
    ...put.filter(({ itemId }) => !known.has(itemId) && !gone.has(itemId)),
  ];
};
