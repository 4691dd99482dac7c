import type { Store } from './open-store.ts';
import type { ClockReading } from '../clock/clock.ts';
import type { SenderState } from '../queue/sender-state.ts';
import type { Ended } from '../device/ended.ts';
import type { DeviceIdentity, Enrolment } from './device.ts';

/** What is remembered under which name. */
export interface RememberedThings {
  readonly identity: DeviceIdentity;
  readonly enrolment: Enrolment;
  /** The server takes this tablet no longer. Kept over a reload: nobody can sign in at it to hear it again. */
  readonly ended: Ended;
  readonly sender: SenderState;
  readonly clock: ClockReading;
  /** When the server was last heard, by the clock of this device. */
  readonly contact: string;
  /** Bytes that are given up when the disk is full, so that an act can still be written. */
  readonly reserve: Uint8Array;
}

export const recall = async <Key extends keyof RememberedThings>(
  store: Store,
  key: Key,
): Promise<RememberedThings[Key] | null> =>
  ((await store.remembered.get(key))?.value as RememberedThings[Key] | undefined) ?? null;

export const remember = async <Key extends keyof RememberedThings>(
  store: Store,
  key: Key,
  value: RememberedThings[Key],
): Promise<void> => {
  await store.remembered.put({ key, value });
};

export const forget = (store: Store, key: keyof RememberedThings): Promise<void> => store.remembered.delete(key);
