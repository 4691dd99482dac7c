import type { Fact } from '@huihuan/contracts-events';
import { accept, type Result } from '@huihuan/kernel-domain';
import { runCommand } from '@huihuan/platform-persistence';
import type { EntityManager } from 'typeorm';
import { registryLock, registrySource, type RegistryOptions } from './registry.ts';

/** A request to the registry that may come twice. */
export interface Act {
  /** Made by the client. */
  readonly id: string;
  readonly operation: string;
  /** Everything that the answer depends on. */
  readonly request: unknown;
  readonly correlationId: string;
}

/** What was decided: the facts, how the tables take them in, and what the client is told. */
export interface Decided<Answer> {
  readonly facts: readonly Fact[];
  readonly store: () => Promise<unknown>;
  readonly answer: Answer;
}

/** Does an act once: state, facts and the remembered answer are committed together, or none of them. */
export const recordFacts = <Answer>(
  { database, outbox }: RegistryOptions,
  act: Act,
  decide: (tx: EntityManager) => Promise<Result<Decided<Answer>>>,
): Promise<Result<Answer>> =>
  runCommand(database, { ...act, locks: [registryLock] }, async (tx) => {
    const decided = await decide(tx);
    if (!decided.ok) return decided;
    const { facts, store, answer } = decided.value;
    await store();
    await outbox.append(tx, registrySource, facts, { correlationId: act.correlationId, causationId: act.id });
    return accept(answer);
  });
