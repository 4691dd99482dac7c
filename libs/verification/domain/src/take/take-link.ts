import type { AuditEvent } from '@huihuan/contracts-audit';
import { sha256Hex } from '@huihuan/kernel-domain';
import { countChecked, violate } from '../findings.ts';
import { openChain, rememberLink, type ChainBook } from '../books/chain-book.ts';
import type { Books } from '../books/books.ts';
import type { ServiceName } from '../books/services.ts';

/** The part of a record that links it to the one before. */
export interface Link {
  readonly id: string;
  readonly source: string;
  readonly siteSeq: number;
  readonly prevHash: string;
}

/**
 * Rule 5 for one record: its digest again, its number and the digest before it.
 * @returns the row of the event, or −1 where its id was already taken
 */
export const takeLink = (books: Books, service: ServiceName, link: Link, row: AuditEvent): number => {
  const chain = books.chains.get(link.source) ?? openChain(link.source, service);
  books.chains.set(link.source, chain);
  countChecked(books.findings, 5);
  const before = chain.broken;
  const report = (
    code: string,
    expected: string | number,
    found: string | number,
    text: { zh: string; en: string },
  ) => {
    chain.broken = true;
    violate(books.findings, {
      rule: 5,
      code,
      subject: `chain:${link.source}`,
      eventId: link.id,
      table: `${service}/events`,
      expected,
      found,
      ...text,
    });
  };
  const digest = sha256Hex(row.record);
  if (digest !== row.hash)
    report('chain.digest-differs', digest, row.hash, {
      zh: '事件记录与其摘要不符：记录被改动',
      en: 'the record does not have its digest: it was changed',
    });
  checkOrder(chain, link, report);
  const known = books.events.size;
  const event = books.events.add(link.id);
  const fresh = books.events.size > known;
  if (!fresh)
    report('event.id-twice', 1, 2, { zh: '同一事件编号出现两次', en: 'two records carry the id of one event' });
  rememberLink(chain, link.siteSeq, digest, event);
  if (!before && !chain.broken) [chain.completeSeq, chain.completeHash] = [link.siteSeq, row.hash];
  [chain.lastSeq, chain.lastHash] = [link.siteSeq, row.hash];
  return fresh ? event : -1;
};

type Report = (
  code: string,
  expected: string | number,
  found: string | number,
  text: { zh: string; en: string },
) => void;

const checkOrder = (chain: ChainBook, link: Link, report: Report): void => {
  const next = chain.lastSeq + 1;
  if (link.siteSeq > next)
    report('chain.gap', next, link.siteSeq, {
      zh: `事件链缺少第 ${next} 至 ${link.siteSeq - 1} 号`,
      en: `numbers ${next} to ${link.siteSeq - 1} of the chain are missing`,
    });
  else if (link.siteSeq < next)
    report('chain.order', next, link.siteSeq, {
      zh: '事件链的序号重复或倒退',
      en: 'a number of the chain comes twice or out of order',
    });
  else if (link.prevHash !== chain.lastHash)
    report('chain.link-broken', chain.lastHash, link.prevHash, {
      zh: '事件未指向前一事件的摘要',
      en: 'the event does not name the digest of the one before',
    });
};
