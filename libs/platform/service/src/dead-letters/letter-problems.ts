import type { Problem } from '@huihuan/kernel-domain';

export const unknownLetter = (eventId: string): Problem => ({
  code: 'dead-letter.unknown',
  kind: 'missing',
  zh: `没有未生效的事件 ${eventId}`,
  en: `there is no dead letter ${eventId}`,
  details: { eventId },
});

export const alreadyDone = (eventId: string): Problem => ({
  code: 'dead-letter.done',
  kind: 'conflict',
  zh: `事件 ${eventId} 已经生效，无需处理`,
  en: `the event ${eventId} has had its effect; there is nothing to do`,
  details: { eventId },
});

export const alreadyDiscarded = (
  eventId: string,
  discarded: { readonly at: string; readonly by: string; readonly reason: string },
): Problem => ({
  code: 'dead-letter.discarded',
  kind: 'conflict',
  zh: `事件 ${eventId} 已由 ${discarded.by} 放弃：${discarded.reason}`,
  en: `the event ${eventId} was discarded by ${discarded.by}: ${discarded.reason}`,
  details: { eventId, ...discarded },
});
