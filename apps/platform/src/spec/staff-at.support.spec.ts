import { demoAccounts } from '@huihuan/seeds';
import { signedInAs } from '@huihuan/testing-platform';

/** Headers of a request that somebody of the staff of this site sends, who may answer for its goods there. */
export const staffAt = async (url: string, siteId: string): Promise<{ readonly authorization: string }> => {
  const roles: readonly string[] = ['attendant', 'transfer-operator', 'sorting-operator'];
  const found = demoAccounts().find(({ role, siteIds }) => roles.includes(role) && siteIds.includes(siteId));
  if (found === undefined) throw new Error(`nobody of the demonstration works at ${siteId}`);
  return { authorization: await signedInAs(url, found.login) };
};
