import type { AuditEvent } from '@huihuan/contracts-audit';
import { readEnvelope, readEvent } from '@huihuan/contracts-events';
import { chinaDay } from '@huihuan/kernel-domain';
import { violate } from '../findings.ts';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';
import { checkAuthor } from './check-author.ts';
import { checkBalance } from './check-balance.ts';
import { checkSingleEffect } from './check-single-effect.ts';
import { checkWeighing } from './check-weighing.ts';
import type { Reading } from './reading.ts';
import {
  takeBatteriesMade,
  takeBatteriesReceived,
  takeBatteriesSent,
  takeBatterySettled,
  takeFiling,
} from './take-battery-events.ts';
import { takeAlarmCleared, takeAlarmRaised } from './take-alarm-events.ts';
import { takeBatchClosed, takeBatchOpened } from './take-batch-events.ts';
import { takeBaySet, takeOutOfBays, takePlaced } from './take-bay-events.ts';
import { takeIssued, takeVoided } from './take-certificate-events.ts';
import { takeDiscrepancyOpened, takeProposed, takeSettled } from './take-discrepancy-events.ts';
import { takeClosed, takeCollected, takeConsolidated, takeCorrected, takeReleased } from './take-item-events.ts';
import { takeRecovered, takeSigned } from './take-handover-events.ts';
import { takeConfirmed, takeStep, takeManifestDays, takeVoidDays } from './take-clock-events.ts';
import { takeLink } from './take-link.ts';
import { takeManifest, takeVoidManifest } from './take-manifest-events.ts';
import { takeConflictOpened, takeConflictSettled, takeConflictWithdrawn, takeSite } from './take-network-events.ts';
import { takeCancelled, takeDismantled, takeStarted } from './take-processing-events.ts';
import { checkTime } from '../signatures/check-time.ts';
import { takeAnswer } from '../signatures/answers.ts';
import { takeHandoverSignatures } from '../signatures/take-handover-signature.ts';
import { takeKey, takeSignature } from '../signatures/take-signature.ts';
import { takeAmended, takeCorrectionAgreed, takeCorrectionProposed } from './take-amendment-events.ts';
import { takeStated } from '../signatures/take-statement.ts';
import { takeFollowUp, takeSuspicion } from './take-suspicion-events.ts';
import { takeDispatched, takeReceived } from './take-shipment-events.ts';

/**
 * Enters one record of a service's log into the books. Within a log the order is that of the log; the logs themselves may
 * be read one after the other in any order, or in turns, for no position of one says anything about another.
 */
export const takeEvent = (books: Books, service: ServiceName, row: AuditEvent): void => {
  const read = readEvent(row.record);
  if (!read.ok) {
    if (read.problem.code !== 'event.unreadable' && takeUnread(books, service, row)) return;
    violate(books.findings, {
      rule: 5,
      code: 'event.unreadable',
      subject: `log:${service}#${row.position}`,
      table: `${service}/events`,
      zh: read.problem.zh,
      en: read.problem.en,
    });
    return;
  }
  const event = read.value;
  takeKey(books, service, event);
  takeSignature(books, service, event, row);
  takeStated(books, service, event);
  takeHandoverSignatures(books, service, event);
  takeAnswer(books, service, event);
  const at = takeLink(books, service, event, row);
  checkTime(books, event, service);
  const reading = { books, event, row: at === -1 ? books.events.find(event.id) : at };
  const day = chinaDay(event.time);
  if (day > books.lastDay) books.lastDay = day;
  takeOutOfBays(reading);
  enter(reading);
  checkAuthor(reading, service);
  checkSingleEffect(reading);
};

/**
 * A type or version that only a newer service knows says nothing here, but stands in its chain like every other.
 * @returns whether it could be entered
 */
const takeUnread = (books: Books, service: ServiceName, row: AuditEvent): boolean => {
  const envelope = readEnvelope(row.record);
  if (!envelope.ok) return false;
  takeSignature(books, service, envelope.value, row);
  takeStated(books, service, envelope.value);
  takeLink(books, service, envelope.value, row);
  checkTime(books, envelope.value, service);
  return true;
};

const enter = (reading: Reading): void => {
  const { event } = reading;
  switch (event.type) {
    case 'cn.huihuan.site.registered.v1':
    case 'cn.huihuan.site.changed.v1':
      return takeSite({ ...reading, event } as Parameters<typeof takeSite>[0]);
    case 'cn.huihuan.item.collected.v1':
      return takeCollected({ ...reading, event });
    case 'cn.huihuan.item.corrected.v1':
      return takeCorrected({ ...reading, event });
    case 'cn.huihuan.item.amended.v1':
      return takeAmended({ ...reading, event });
    case 'cn.huihuan.correction.proposed.v1':
      return takeCorrectionProposed({ ...reading, event });
    case 'cn.huihuan.correction.agreed.v1':
      return takeCorrectionAgreed({ ...reading, event });
    case 'cn.huihuan.item.closed.v1':
      return takeClosed({ ...reading, event });
    case 'cn.huihuan.items.consolidated.v1':
      return takeConsolidated({ ...reading, event });
    case 'cn.huihuan.items.released.v1':
      return takeReleased({ ...reading, event });
    case 'cn.huihuan.shipment.dispatched.v1':
      takeBatteriesSent({ ...reading, event });
      return takeDispatched({ ...reading, event });
    case 'cn.huihuan.shipment.received.v1':
      takeBatteriesReceived({ ...reading, event });
      return takeReceived({ ...reading, event });
    case 'cn.huihuan.shipment.weighed.v1':
      return checkWeighing({ ...reading, event });
    case 'cn.huihuan.handover.signed.v1':
      return takeSigned({ ...reading, event });
    case 'cn.huihuan.handover.signature-recovered.v1':
      return takeRecovered({ ...reading, event });
    case 'cn.huihuan.discrepancy.opened.v1':
      return takeDiscrepancyOpened({ ...reading, event });
    case 'cn.huihuan.discrepancy.proposed.v1':
      return takeProposed({ ...reading, event });
    case 'cn.huihuan.discrepancy.settled.v1':
      takeBatterySettled({ ...reading, event });
      return takeSettled({ ...reading, event });
    case 'cn.huihuan.processing.started.v1':
      return takeStarted({ ...reading, event });
    case 'cn.huihuan.processing.cancelled.v1':
      return takeCancelled({ ...reading, event });
    case 'cn.huihuan.item.dismantled.v1':
      takeBatteriesMade({ ...reading, event });
      takeDismantled({ ...reading, event });
      return checkBalance({ ...reading, event });
    case 'cn.huihuan.batch.opened.v1':
      return takeBatchOpened({ ...reading, event });
    case 'cn.huihuan.batch.closed.v1':
      return takeBatchClosed({ ...reading, event });
    case 'cn.huihuan.certificate.issued.v1':
      return takeIssued({ ...reading, event });
    case 'cn.huihuan.certificate.voided.v1':
      return takeVoided({ ...reading, event });
    case 'cn.huihuan.manifest.recorded.v1':
      takeManifestDays({ ...reading, event });
      return takeManifest({ ...reading, event });
    case 'cn.huihuan.manifest.confirmed.v1':
      return takeConfirmed({ ...reading, event });
    case 'cn.huihuan.manifest.voided.v1':
      takeVoidDays({ ...reading, event });
      return takeVoidManifest({ ...reading, event });
    case 'cn.huihuan.suspicion.reported.v1':
      return takeSuspicion({ ...reading, event });
    case 'cn.huihuan.suspicion.followed-up.v1':
      return takeFollowUp({ ...reading, event });
    case 'cn.huihuan.item.step-recorded.v1':
      return takeStep({ ...reading, event });
    case 'cn.huihuan.bay.set.v1':
      return takeBaySet({ ...reading, event });
    case 'cn.huihuan.goods.placed.v1':
      return takePlaced({ ...reading, event });
    case 'cn.huihuan.alarm.raised.v4':
      return takeAlarmRaised({ ...reading, event });
    case 'cn.huihuan.alarm.cleared.v1':
      return takeAlarmCleared({ ...reading, event });
    case 'cn.huihuan.alarm-rule.set.v4':
      reading.books.alarms.rules.push(event.data);
      return;
    case 'cn.huihuan.rule.version-set.v1':
      reading.books.localRules.push(event.data);
      return;
    case 'cn.huihuan.conflict.opened.v1':
      return takeConflictOpened({ ...reading, event });
    case 'cn.huihuan.conflict.settled.v1':
      return takeConflictSettled({ ...reading, event });
    case 'cn.huihuan.conflict.withdrawn.v1':
      return takeConflictWithdrawn({ ...reading, event });
    case 'cn.huihuan.areas.registered.v1':
    case 'cn.huihuan.staff.registered.v1':
    case 'cn.huihuan.truck.registered.v1':
    case 'cn.huihuan.grant.given.v1':
    case 'cn.huihuan.grant.ended.v1':
    case 'cn.huihuan.session.revoked.v1':
    case 'cn.huihuan.signing-key.published.v1':
    case 'cn.huihuan.personal-data.read.v1':
    case 'cn.huihuan.personal-data.erased.v1':
    case 'cn.huihuan.file.stored.v1':
    case 'cn.huihuan.file.lookalike-found.v1':
    case 'cn.huihuan.device.enrolled.v1':
    case 'cn.huihuan.device.renewed.v1':
    case 'cn.huihuan.device.revoked.v1':
    case 'cn.huihuan.statement.put-aside.v1':
    case 'cn.huihuan.statement.decided.v1':
    case 'cn.huihuan.statement.flagged.v1':
    case 'cn.huihuan.catalogue.class-registered.v1':
    case 'cn.huihuan.tariff.set.v1':
    case 'cn.huihuan.item.graded.v1':
    case 'cn.huihuan.correction.declined.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
    case 'cn.huihuan.handover.recovery-proposed.v1':
    case 'cn.huihuan.alarm.handled.v1':
    case 'cn.huihuan.item.described.v1':
      return;
    case 'cn.huihuan.filing.recorded.v1':
      return takeFiling({ ...reading, event });
  }
};
