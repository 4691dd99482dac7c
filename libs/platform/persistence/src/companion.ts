import { AsyncLocalStorage } from 'node:async_hooks';
import type { Result } from '@huihuan/kernel-domain';
import type { Command } from './commands.ts';
import type { Tx } from './tx.ts';

/** What has to be written with a command although the command knows nothing of it, such as what a device signed to ask for it. */
export interface Companion {
  /** In the transaction of the command, under its locks, before its work. Refused, the command is refused with it. */
  join(tx: Tx, command: Command): Promise<Result<void>>;
}

const current = new AsyncLocalStorage<Companion>();

/** Does work whose command has this companion. A command that was answered before is answered again without it. */
export const accompaniedBy = <Value>(companion: Companion, work: () => Value): Value => current.run(companion, work);

export const currentCompanion = (): Companion | undefined => current.getStore();
