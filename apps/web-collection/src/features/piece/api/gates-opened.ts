import type { Details } from '@huihuan/contracts-events';
import { liftedBy, type Gate, type KnownItem, type StepDone } from '@huihuan/families-domain';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import type { Act } from '@huihuan/web-outbox';
import type { FamilyView } from './ask-family.ts';
import { holds } from './known-form.ts';

/**
 * The acts that what was said stops at, and would not stop at any more once these details are said instead: a supervisor answers
 * for that. By the national rules of the day, which need no network; what is stricter at the place is told by the server.
 * @param day in China
 */
export const gatesOpened = (item: KnownItem, details: Details, day: string): readonly Gate[] => {
  const lifted = liftedBy(item, details, rulesOn(nationalBook, { day, areaCode: '', siteId: null }));
  return [...new Set(lifted.map(({ gate }) => gate))];
};

/** The steps in the books, and those of this tablet that are not in what the server has told. */
export const knownSteps = (
  view: Pick<FamilyView, 'steps'> | null,
  acts: readonly Pick<Act, 'id' | 'kind' | 'state' | 'body'>[],
): readonly StepDone[] => {
  const told = (view?.steps ?? []).filter(({ isCorrected }) => !isCorrected);
  const known = new Set((view?.steps ?? []).map(({ stepId }) => stepId));
  const here = acts.filter((act) => typeof act.body['step'] === 'string' && holds(act) && !known.has(act.id));
  return [...told, ...here.map(({ id, body }) => ({ ...(body as unknown as Omit<StepDone, 'stepId'>), stepId: id }))];
};
