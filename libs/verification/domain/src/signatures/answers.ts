import type { ReadEvent } from '@huihuan/contracts-events';
import type { Books } from '../books/books.ts';
import type { Answer } from '../books/statement-book.ts';
import type { ServiceName } from '../books/services.ts';
import { warn } from '../findings.ts';

/** Notes which statements stand although their devices were not to be trusted: admitted by somebody, or flagged. */
export const takeAnswer = ({ statements }: Books, service: ServiceName, event: ReadEvent): void => {
  const isDecided = event.type === 'cn.huihuan.statement.decided.v1' && event.data.decision === 'admitted';
  const isFlagged = event.type === 'cn.huihuan.statement.flagged.v1' && event.data.why !== 'clock-went-back';
  if (!isDecided && !isFlagged) return;
  const { siteId, statement } = event.data;
  const known = statements.answers.get(statement) ?? [];
  known.push({ eventId: event.id, service, siteId, admittedBy: isDecided ? event.data.decidedBy : null });
  statements.answers.set(statement, known);
};

/** What was said of a statement in the log of its service, for its own site: others cannot answer for it. An admission first. */
export const answerFor = (
  { statements }: Books,
  digest: string,
  where: Pick<Answer, 'service'> & { readonly siteId: string | null },
): Answer | undefined => {
  const own = (statements.answers.get(digest) ?? []).filter(
    ({ service, siteId }) => service === where.service && siteId === where.siteId,
  );
  return own.find(({ admittedBy }) => admittedBy !== null) ?? own[0];
};

interface About {
  readonly eventId: string;
  readonly source: string;
  readonly service: ServiceName;
  /** How the code of the remark begins. */
  readonly what: 'statement.' | 'handover.signature-';
}

/** What stands because somebody answers for it, or because it was there before anybody knew, breaks no rule and is told. */
export const remarkAnswer = (
  { findings }: Books,
  { admittedBy }: Answer,
  { eventId, source, service, what }: About,
): void =>
  warn(findings, {
    ...{ rule: 5, code: `${what}${admittedBy === null ? 'flagged' : 'admitted'}`, subject: `chain:${source}` },
    ...{ eventId, table: `${service}/events`, found: admittedBy },
    ...(admittedBy === null ? flaggedText : admittedText),
  });

const admittedText = {
  zh: '签署时终端已撤销、已到期或尚未登记；记录曾暂存，由所示人员负责采纳',
  en: 'its device was revoked, expired or not enrolled yet when it signed: put aside, and admitted by the person found here',
};
const flaggedText = {
  zh: '在得知终端撤销之前已接受，签署时刻晚于撤销时刻；已标记，仍有效',
  en: 'accepted before it was known that its device was revoked when it signed: flagged, and it stands',
};
