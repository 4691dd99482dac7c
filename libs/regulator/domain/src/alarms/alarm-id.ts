import type { AlarmKind } from '@huihuan/contracts-events';
import { sha256Hex, uuidV7 } from '@huihuan/kernel-domain';

/**
 * The id of the alarm about a cause that had come and gone so many times. It says nothing of when the cause was found, so
 * whoever finds it again, after a replay too, means the same alarm.
 */
export const alarmIdOf = (kind: AlarmKind, subject: string, occurrence: number): string => {
  const digest = sha256Hex(`alarm ${occurrence} of ${kind} about ${subject}`);
  const random = Uint8Array.from({ length: 10 }, (_, index) =>
    Number.parseInt(digest.slice(index * 2, index * 2 + 2), 16),
  );
  return uuidV7(0, random);
};
