import { violate } from '../findings.ts';
import type { Reading, ReadingOf } from './reading.ts';

interface Words {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const wrong = ({ books, event }: Reading, reportId: string, { code, zh, en }: Words): void =>
  violate(books.findings, {
    ...{ rule: 5, code: `suspicion.${code}`, subject: `suspicion:${reportId}`, eventId: event.id },
    ...{ zh, en },
  });

export const takeSuspicion = (reading: ReadingOf<'cn.huihuan.suspicion.reported.v1'>): void => {
  const { suspicions } = reading.books;
  const { reportId, siteId, kind, number, outcome } = reading.event.data;
  const { goods, classCode, grams, office, toldBy, toldAt } = reading.event.data;
  if (suspicions.has(reportId)) return wrong(reading, reportId, reportedTwice);
  const told = { reportId, siteId, kind, goods, classCode, grams, office, toldBy, toldAt, number, outcome };
  suspicions.set(reportId, { ...told, followUps: 0, event: reading.row });
};

/** It stands behind its report in the chain of the same site. */
export const takeFollowUp = (reading: ReadingOf<'cn.huihuan.suspicion.followed-up.v1'>): void => {
  const { reportId, siteId, number, outcome } = reading.event.data;
  const known = reading.books.suspicions.get(reportId);
  if (known?.siteId !== siteId) return wrong(reading, reportId, reportUnknown);
  known.number = number ?? known.number;
  known.outcome = outcome ?? known.outcome;
  known.followUps += 1;
  known.event = reading.row;
};

const reportedTwice: Words = {
  code: 'reported-twice',
  zh: '同一报警记录登记了两次',
  en: 'a report to the police was made twice under one id',
};

const reportUnknown: Words = {
  code: 'report-unknown',
  zh: '补充的报警记录在该场所的事件链上此前没有登记',
  en: 'something was added to a report to the police that its site had not made',
};
