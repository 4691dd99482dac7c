import type { SigningKey } from '@huihuan/evidence-signature';
import type { ServiceDatabase } from '@huihuan/platform-persistence';

/** What it takes to sign checkpoints. */
export interface CheckpointDesk {
  readonly database: ServiceDatabase;
  /** Absent where none was set: then checkpoints are read, and none is signed. */
  readonly key: SigningKey | null;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** Injection token of the desk. */
export const checkpointDeskToken = Symbol('huihuan:checkpoints');
