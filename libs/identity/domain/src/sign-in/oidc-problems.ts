import type { Problem } from '@huihuan/kernel-domain';

export const oidcNotOffered: Problem = {
  code: 'oidc.not-offered',
  kind: 'missing',
  zh: '本平台未接入单位统一身份认证',
  en: 'no sign-in of an office is set up here',
};

/** One answer for a wrong, foreign, repeated or outdated way back: what was wrong is nobody’s business. */
export const oidcFailed: Problem = {
  code: 'oidc.failed',
  kind: 'unauthenticated',
  zh: '单位统一身份认证未完成；请重新登录',
  en: 'the sign-in of the office did not come to an end; sign in again',
};

export const oidcAway: Problem = {
  code: 'oidc.away',
  kind: 'unauthenticated',
  zh: '单位统一身份认证暂时无法使用；请稍后重试，或改用口令',
  en: 'the sign-in of the office cannot be reached; try again later, or use the password',
};

export const oidcUnknownSubject: Problem = {
  code: 'oidc.unknown-subject',
  kind: 'forbidden',
  zh: '您的单位账号尚未与本平台人员关联；请联系系统管理员',
  en: 'your office account is not linked to anybody here: ask the system administrator',
};

export const oidcSubjectTaken: Problem = {
  code: 'oidc.subject-taken',
  kind: 'conflict',
  zh: '该单位账号已与他人关联',
  en: 'this office account is linked to somebody else',
  path: '/subject',
};
