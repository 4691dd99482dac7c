import type { Fact } from '@huihuan/contracts-events';

/** The site in whose chain a fact belongs: who says it answers for it. `null` for facts that a service states. */
export const siteThatStates = (fact: Fact): string | null => {
  switch (fact.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return fact.data.fromSiteId;
    case 'cn.huihuan.shipment.received.v1':
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
      return fact.data.toSiteId;
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
    case 'cn.huihuan.handover.signed.v1':
    case 'cn.huihuan.handover.recovery-proposed.v1':
    case 'cn.huihuan.shipment.weighed.v1':
    case 'cn.huihuan.handover.signature-recovered.v1':
    case 'cn.huihuan.correction.proposed.v1':
    case 'cn.huihuan.correction.agreed.v1':
    case 'cn.huihuan.correction.declined.v1':
      return fact.data.bySiteId;
    case 'cn.huihuan.item.collected.v1':
    case 'cn.huihuan.item.corrected.v1':
    case 'cn.huihuan.item.amended.v1':
    case 'cn.huihuan.item.graded.v1':
    case 'cn.huihuan.item.closed.v1':
    case 'cn.huihuan.items.consolidated.v1':
    case 'cn.huihuan.items.released.v1':
    case 'cn.huihuan.processing.started.v1':
    case 'cn.huihuan.processing.cancelled.v1':
    case 'cn.huihuan.item.dismantled.v1':
    case 'cn.huihuan.personal-data.read.v1':
    case 'cn.huihuan.personal-data.erased.v1':
    case 'cn.huihuan.file.stored.v1':
    case 'cn.huihuan.file.lookalike-found.v1':
    case 'cn.huihuan.statement.put-aside.v1':
    case 'cn.huihuan.statement.decided.v1':
    case 'cn.huihuan.statement.flagged.v1':
    case 'cn.huihuan.item.described.v1':
    case 'cn.huihuan.item.step-recorded.v1':
    case 'cn.huihuan.certificate.issued.v1':
    case 'cn.huihuan.certificate.voided.v1':
    case 'cn.huihuan.manifest.recorded.v1':
    case 'cn.huihuan.manifest.confirmed.v1':
    case 'cn.huihuan.manifest.voided.v1':
    case 'cn.huihuan.filing.recorded.v1':
    case 'cn.huihuan.suspicion.reported.v1':
    case 'cn.huihuan.suspicion.followed-up.v1':
    case 'cn.huihuan.batch.opened.v1':
    case 'cn.huihuan.batch.closed.v1':
    case 'cn.huihuan.bay.set.v1':
    case 'cn.huihuan.goods.placed.v1':
      return fact.data.siteId;
    case 'cn.huihuan.areas.registered.v1':
    case 'cn.huihuan.site.registered.v1':
    case 'cn.huihuan.site.changed.v1':
    case 'cn.huihuan.staff.registered.v1':
    case 'cn.huihuan.truck.registered.v1':
    case 'cn.huihuan.grant.given.v1':
    case 'cn.huihuan.grant.ended.v1':
    case 'cn.huihuan.session.revoked.v1':
    case 'cn.huihuan.signing-key.published.v1':
    case 'cn.huihuan.device.enrolled.v1':
    case 'cn.huihuan.device.renewed.v1':
    case 'cn.huihuan.device.revoked.v1':
    case 'cn.huihuan.catalogue.class-registered.v1':
    case 'cn.huihuan.tariff.set.v1':
    case 'cn.huihuan.rule.version-set.v1':
    case 'cn.huihuan.conflict.opened.v1':
    case 'cn.huihuan.conflict.settled.v1':
    case 'cn.huihuan.conflict.withdrawn.v1':
    case 'cn.huihuan.alarm.raised.v4':
    case 'cn.huihuan.alarm.cleared.v1':
    case 'cn.huihuan.alarm.handled.v1':
    case 'cn.huihuan.alarm-rule.set.v4':
      return null;
    default:
      return fact satisfies never;
  }
};
