import type { ServiceName } from './services.ts';

/** A fact that rests on a statement of a device. */
export interface StatedFact {
  readonly eventId: string;
  readonly source: string;
  /** What names the act: the request, or what it made. */
  readonly ids: readonly (string | null)[];
  readonly person: string | null;
  readonly device: string | null;
  readonly deviceTime: string | null;
}

/** Why a statement in doubt stands all the same. */
export interface Answer {
  readonly eventId: string;
  /** In whose log and for which site it was said: nobody answers for the devices of another. */
  readonly service: ServiceName;
  readonly siteId: string;
  /** Who answers for what was put aside; `null` where it was accepted before its device was known to be in doubt, and flagged. */
  readonly admittedBy: string | null;
}

export interface StatementBook {
  /** By service and digest, what the logs say; taken out when the statement is met. */
  readonly facts: Map<string, StatedFact[]>;
  /** By digest: statements in doubt of which a fact says that somebody knows, admitted or flagged afterwards. */
  readonly answers: Map<string, Answer[]>;
}

export const openStatements = (): StatementBook => ({ facts: new Map(), answers: new Map() });
