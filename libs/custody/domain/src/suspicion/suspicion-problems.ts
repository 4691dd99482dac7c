import type { Problem } from '@huihuan/kernel-domain';
import { clockSkewMinutes } from '../clock.ts';
import { followUpsAtMost } from './suspicion.ts';

export const suspicionUnknown = (reportId: string): Problem => ({
  ...{ code: 'suspicion.unknown', kind: 'missing' },
  zh: `本场所没有报警记录 ${reportId}；请核对编号`,
  en: `this site has no report ${reportId} to the police; check its id`,
  details: { reportId },
});

export const suspicionExists = (reportId: string): Problem => ({
  ...{ code: 'suspicion.exists', kind: 'conflict', path: '/id' },
  zh: `编号 ${reportId} 已用于另一报警记录；请使用新的编号`,
  en: `the id ${reportId} is that of another report; record this one under a new id`,
  details: { reportId },
});

export const nothingNew: Problem = {
  ...{ code: 'suspicion.nothing-new', kind: 'invalid' },
  zh: '没有新的内容；请填写报警编号、物品去向或说明',
  en: 'this says nothing new; give the number, where the goods went, or a note',
};

export const noteMissing = (path: '/number' | '/outcome', before: string): Problem => ({
  ...{ code: 'suspicion.note-missing', kind: 'invalid', path: '/note' },
  zh: `此前登记的是“${before}”；更正须写明原因`,
  en: `before it was recorded as “${before}”; a correction says why`,
  details: { corrects: path, before },
});

export const followedTooOften = (reportId: string): Problem => ({
  ...{ code: 'suspicion.too-many-additions', kind: 'conflict' },
  zh: `一份报警记录最多补充 ${followUpsAtMost} 次；请在新的报警记录中说明`,
  en: `a report is added to ${followUpsAtMost} times at most; say it in a new report`,
  details: { reportId, limit: followUpsAtMost },
});

export const beforeReport = (at: string, toldAt: string): Problem => ({
  ...{ code: 'suspicion.before-report', kind: 'invalid', path: '/occurredAt' },
  zh: `${at} 早于报警时间 ${toldAt}（相差超过 ${clockSkewMinutes} 分钟）；请核对时间`,
  en: `${at} lies more than ${clockSkewMinutes} minutes before the report of ${toldAt}; check the time`,
  details: { at, toldAt },
});

export const nobodyOfSite = (staffId: string, siteId: string): Problem => ({
  ...{ code: 'staff.not-of-site', kind: 'invalid', path: '/staffId' },
  zh: `人员 ${staffId} 不在场所 ${siteId} 工作；请核对经办人`,
  en: `${staffId} does not work at the site ${siteId}; check who did it`,
  details: { staffId, siteId },
});
