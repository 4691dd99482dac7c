import { outbox, type Act, type JsonObject, type Outcome } from '@huihuan/web-outbox';
import { proposeKind, type Amendable, type CorrectionNow } from '../../../lib/reference/corrections.ts';
import { answerOf, path, type Answer } from './answer-of.ts';
import type { KnownItem } from './ask-item.ts';

const json = (said: Amendable): JsonObject => JSON.parse(JSON.stringify(said)) as JsonObject;

const beforeOf = ({ item }: KnownItem, after: Amendable): Amendable => ({
  ...(after.grams === undefined ? {} : { grams: item.grams }),
  ...(after.classCode === undefined ? {} : { classCode: item.classCode }),
  ...(after.identifiers === undefined ? {} : { identifiers: item.identifiers }),
});

/** Proposes to correct what was recorded of an item, signed by this tablet: kept here and sent like everything else. */
export const proposeCorrection = (known: KnownItem, after: Amendable, reason: string): Promise<Outcome<Act>> => {
  const core = outbox();
  const { item, siteId, corrects } = known;
  return core.record({
    ...{ kind: proposeKind, statedAs: 'item.propose-correction', path },
    body: { id: core.newActId(), itemId: item.itemId, siteId, corrects, ...json(after), reason: reason.trim() },
    note: { before: json(beforeOf(known, after)), after: json(after), classCode: item.classCode },
  });
};

/** Answers a correction, signed by this tablet; also without a network. */
export const answerCorrection = (siteId: string, correction: CorrectionNow, answer: Answer): Promise<Outcome<Act>> => {
  const core = outbox();
  return core.record(answerOf(correction, answer, { siteId, id: core.newActId() }));
};
