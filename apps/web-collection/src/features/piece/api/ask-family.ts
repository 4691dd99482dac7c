import type { Details } from '@huihuan/contracts-events';
import { problemOf, type ProblemDetails } from '@huihuan/web-kit';
import { outbox } from '@huihuan/web-outbox';

/** What the books say of a piece by its family, as far as it is shown here. */
export interface FamilyView {
  readonly itemId: string;
  readonly details: Details;
  readonly steps: readonly {
    readonly stepId: string;
    readonly step: string;
    readonly zh: string;
    readonly en: string;
    readonly result: 'done' | 'failed';
    readonly details: Details;
    readonly staffId: string | null;
    readonly witnessId: string | null;
    readonly isCorrected: boolean;
    readonly occurredAt: string;
  }[];
  readonly gates: readonly {
    readonly gate: string;
    readonly zh: string;
    readonly en: string;
    readonly findings: readonly {
      readonly effect: 'refuse' | 'supervisor' | 'warn';
      readonly code: string;
      readonly zh: string;
      readonly en: string;
      readonly step: string | null;
    }[];
  }[];
}

export type FamilyAnswer =
  | { readonly kind: 'known'; readonly view: FamilyView }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails };

/** Asks what the books say of a piece. Throws where nobody answers or whoever works here is signed in offline. */
export const askFamily = async (itemId: string): Promise<FamilyAnswer> => {
  const token = await outbox().desk.token();
  if (token.kind !== 'token') throw new Error('nobody is signed in at the server');
  const headers = { authorization: `Bearer ${token.token}` };
  const answer = await fetch(`/api/collection/items/${itemId}/family`, { headers });
  const body = (await answer.json()) as unknown;
  return answer.ok
    ? { kind: 'known', view: body as FamilyView }
    : { kind: 'refused', problem: problemOf(answer.status, body) };
};
