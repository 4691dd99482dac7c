import { serviceSource, siteOfSource } from '@huihuan/contracts-events';
import { eventId, type Books } from '../books/books.ts';
import { serviceOfSite, type ServiceName } from '../books/services.ts';
import { violate } from '../findings.ts';
import type { ViolationReport } from '../violation.ts';

/** Rule 5 for whole chains: each stands in the log of the service that keeps the books of its site, and in no other. */
export const judgeSpeakers = (books: Books): void => {
  for (const { source, service, event } of books.speakers.values()) {
    const site = siteOfSource(source);
    const keeper = site === null ? null : serviceOfSite(books, site);
    const own = site === null ? source === serviceSource(service) : keeper === service;
    if (own) continue;
    violate(books.findings, wrongAuthor({ source, service, event: eventId(books, event) }, keeper ?? service));
  }
};

interface Spoken {
  readonly source: string;
  readonly service: ServiceName;
  readonly event: string | null;
}

export const wrongAuthor = ({ source, service, event }: Spoken, expected: string): ViolationReport => ({
  rule: 5,
  code: 'event.wrong-author',
  subject: `chain:${source}`,
  eventId: event,
  table: `${service}/events`,
  expected,
  found: source,
  zh: '事件不属于该场所或该服务的事件链',
  en: 'the event stands in a chain, or in the log of a service, to which it does not belong',
});
