import type { Problem } from '@huihuan/kernel-domain';

export const personExists = (personId: string): Problem => ({
  code: 'person.exists',
  kind: 'conflict',
  zh: `编号 ${personId} 的人员已登记；新人员请用新编号`,
  en: `the person ${personId} is registered already; make a new id for another person`,
  path: '/id',
  details: { personId },
});

export const personUnknown = (personId: string): Problem => ({
  code: 'person.unknown',
  kind: 'missing',
  zh: `没有编号为 ${personId} 的人员；请核对编号，或先登记`,
  en: `there is no person ${personId}; check the id, or register the person first`,
  details: { personId },
});

export const personInactive = (personId: string): Problem => ({
  code: 'person.inactive',
  kind: 'conflict',
  zh: `人员 ${personId} 已停用`,
  en: `the person ${personId} is deactivated`,
  details: { personId },
});

export const loginTaken: Problem = {
  code: 'person.login-taken',
  kind: 'conflict',
  zh: '该登录名已被使用；请换一个',
  en: 'this login name is in use; choose another one',
  path: '/login',
};

export const noLogin = (personId: string): Problem => ({
  code: 'person.no-login',
  kind: 'conflict',
  zh: `人员 ${personId} 没有登录名；请先设置登录名`,
  en: `the person ${personId} has no login name; give one first`,
  details: { personId },
});

export const notOneself: Problem = {
  code: 'person.oneself',
  kind: 'forbidden',
  zh: '不能对自己的账号办理此事；请由另一名管理员办理',
  en: 'this is not done to one’s own account; ask another administrator',
};
