import type { ConsumerOptions } from './consumer-options.ts';
import type { Reading } from './delivery.ts';
import type { Message } from './transport.ts';

/** Readings with those marked that the reader of this group does not believe. */
export const examined = async (
  { examine }: Pick<ConsumerOptions, 'examine'>,
  readings: readonly Reading[],
): Promise<readonly Reading[]> => {
  if (examine === undefined || readings.length === 0) return readings;
  const refusals = await examine(readings);
  if (refusals.size === 0) return readings;
  return readings.map((reading): Reading => {
    const refusal = refusals.get(reading);
    return refusal === undefined ? reading : { kind: 'refused', message: apart(reading.message), ...refusal };
  });
};

/** Under a key of its own, so that what its key truly says goes on. */
export const apart = (message: Message): Message => ({ ...message, key: `refused ${message.id}` });
