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

export interface StatementBook {
  /** By service and digest, what the logs say; taken out when the statement is met. */
  readonly facts: Map<string, StatedFact[]>;
  /** Digests of statements in doubt of which a fact says that somebody knows: admitted, or flagged afterwards. */
  readonly answeredFor: Set<string>;
}

export const openStatements = (): StatementBook => ({ facts: new Map(), answeredFor: new Set() });
