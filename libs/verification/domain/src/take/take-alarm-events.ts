import { causeOf } from '../books/alarm-book.ts';
import { violate } from '../findings.ts';
import type { ReadingOf } from './reading.ts';

/** One cause has one alarm: it is raised again only after it had gone. */
export const takeAlarmRaised = ({ books, event }: ReadingOf<'cn.huihuan.alarm.raised.v4'>): void => {
  const { alarmId, kind, subject } = event.data;
  const { open, raised } = books.alarms;
  const cause = causeOf(kind, subject);
  const known = open.get(cause) ?? new Set<string>();
  if (raised.has(alarmId) || known.size > 0)
    violate(books.findings, {
      ...{ rule: 7, code: 'alarm.raised-twice', subject: `alarm:${cause}`, eventId: event.id },
      zh: '同一原因报警两次',
      en: 'an alarm was raised twice for one cause',
    });
  raised.set(alarmId, cause);
  open.set(cause, known.add(alarmId));
};

export const takeAlarmCleared = ({ books, event }: ReadingOf<'cn.huihuan.alarm.cleared.v1'>): void => {
  const { alarmId } = event.data;
  const { open, raised } = books.alarms;
  const known = open.get(raised.get(alarmId) ?? '');
  if (known?.delete(alarmId) === true) return;
  violate(books.findings, {
    ...{ rule: 7, code: 'alarm.cleared-unknown', subject: `alarm:${alarmId}`, eventId: event.id },
    zh: '解除了一个未曾发出或已解除的报警',
    en: 'an alarm was cleared that was not raised, or had gone already',
  });
};
