import type { Action } from '@huihuan/contracts-access';
import type { Problem } from '@huihuan/kernel-domain';

/** @param details ids of the place, never of persons */
export const permissionDenied = (action: Action, details: Readonly<Record<string, unknown>> = {}): Problem => ({
  code: 'permission.denied',
  kind: 'forbidden',
  zh: `没有权限：${action}。请由有相应授权的人员办理，或请管理员授权`,
  en: `you may not do this: ${action}. Ask somebody who may, or an administrator for the grant`,
  details: { action, ...details },
});
