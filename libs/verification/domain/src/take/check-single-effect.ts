import type { ReadEvent } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { countChecked, violate } from '../findings.ts';
import type { Reading } from './reading.ts';

/**
 * What an event does something to; `null` where one act rightly makes many alike, and for what the regulator concludes from
 * facts: that is no effect of the request that led to them, and it may conclude it again.
 */
const affected = (event: ReadEvent): string | null => {
  switch (event.type) {
    case 'cn.huihuan.areas.registered.v1':
    case 'cn.huihuan.conflict.opened.v1':
    case 'cn.huihuan.conflict.withdrawn.v1':
    case 'cn.huihuan.alarm.raised.v4':
    case 'cn.huihuan.alarm.cleared.v1':
      return null;
    case 'cn.huihuan.catalogue.class-registered.v1':
      return `${event.data.classCode}@${event.data.validFrom}`;
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
      return event.data.discrepancyId;
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
      return event.data.proposalId;
    case 'cn.huihuan.correction.proposed.v1':
    case 'cn.huihuan.correction.agreed.v1':
    case 'cn.huihuan.correction.declined.v1':
      return event.data.correctionId;
    case 'cn.huihuan.handover.signed.v1':
      return `${event.data.shipmentId}/${event.data.side}`;
    case 'cn.huihuan.shipment.weighed.v1':
      return event.data.weighingId;
    case 'cn.huihuan.handover.recovery-proposed.v1':
    case 'cn.huihuan.handover.signature-recovered.v1':
      return event.data.recoveryId;
    case 'cn.huihuan.item.step-recorded.v1':
      return event.data.stepId;
    case 'cn.huihuan.certificate.issued.v1':
    case 'cn.huihuan.certificate.voided.v1':
      return event.data.certificateId;
    case 'cn.huihuan.manifest.recorded.v1':
    case 'cn.huihuan.manifest.confirmed.v1':
    case 'cn.huihuan.manifest.voided.v1':
      return event.data.manifestId;
    // a member of staff has a role at each of several sites, a person several sessions
    case 'cn.huihuan.grant.given.v1':
    case 'cn.huihuan.grant.ended.v1':
      return event.data.grantId;
    case 'cn.huihuan.session.revoked.v1':
      return event.data.sessionId;
    // an act and the signature under its handover are two statements of one subject
    case 'cn.huihuan.statement.flagged.v1':
      return event.data.statement;
    case 'cn.huihuan.signing-key.published.v1':
      return event.data.kid;
    default:
      return event.subject;
  }
};

/** Rule 7: no request did the same thing to the same subject twice. */
export const checkSingleEffect = ({ books, event }: Reading): void => {
  const subject = affected(event);
  if (subject === null) return;
  countChecked(books.findings, 7);
  const before = books.effects.size;
  books.effects.add(sha256Hex(`${event.correlationId}|${event.type}|${subject}`).slice(0, 32));
  if (books.effects.size > before) return;
  violate(books.findings, {
    rule: 7,
    code: 'request.two-effects',
    subject: `request:${event.correlationId}`,
    itemId: event.type.startsWith('cn.huihuan.item.') ? event.subject : null,
    eventId: event.id,
    zh: '同一请求对同一对象生效两次',
    en: 'one request did the same thing to the same subject twice',
  });
};
