import { serviceSource, siteOfSource, type ReadEvent } from '@huihuan/contracts-events';
import { countChecked, violate } from '../findings.ts';
import { serviceOfSite, type ServiceName } from '../books/services.ts';
import type { Reading } from './reading.ts';

/** Whose word an event is: the site that acts in it, or `null` where a service speaks for itself. */
const actingSite = (event: ReadEvent): string | null => {
  switch (event.type) {
    case 'cn.huihuan.item.collected.v1':
    case 'cn.huihuan.item.corrected.v1':
    case 'cn.huihuan.item.closed.v1':
    case 'cn.huihuan.item.graded.v1':
    case 'cn.huihuan.items.consolidated.v1':
    case 'cn.huihuan.items.released.v1':
    case 'cn.huihuan.processing.started.v1':
    case 'cn.huihuan.processing.cancelled.v1':
    case 'cn.huihuan.item.dismantled.v1':
      return event.data.siteId;
    case 'cn.huihuan.shipment.dispatched.v1':
      return event.data.fromSiteId;
    case 'cn.huihuan.shipment.received.v1':
    case 'cn.huihuan.discrepancy.opened.v1':
    case 'cn.huihuan.discrepancy.settled.v1':
      return event.data.toSiteId;
    case 'cn.huihuan.discrepancy.proposed.v1':
    case 'cn.huihuan.discrepancy.agreed.v1':
      return event.data.bySiteId;
    case 'cn.huihuan.areas.registered.v1':
    case 'cn.huihuan.site.registered.v1':
    case 'cn.huihuan.site.changed.v1':
    case 'cn.huihuan.staff.registered.v1':
    case 'cn.huihuan.truck.registered.v1':
    case 'cn.huihuan.catalogue.class-registered.v1':
    case 'cn.huihuan.conflict.opened.v1':
    case 'cn.huihuan.conflict.settled.v1':
      return null;
  }
};

/** Rule 5: a chain says what its own site did, and stands in the log of the service that keeps the books of the site. */
export const checkAuthor = ({ books, event }: Reading, service: ServiceName): void => {
  countChecked(books.findings, 5);
  const site = siteOfSource(event.source);
  const keeper = site === null ? null : serviceOfSite(books, site);
  const own = site === null ? event.source === serviceSource(service) : keeper === service;
  if (own && actingSite(event) === site) return;
  violate(books.findings, {
    rule: 5,
    code: 'event.wrong-author',
    subject: `chain:${event.source}`,
    eventId: event.id,
    table: `${service}/events`,
    expected: actingSite(event) ?? service,
    found: event.source,
    zh: '事件不属于该场所或该服务的事件链',
    en: 'the event stands in a chain, or in the log of a service, to which it does not belong',
  });
};
