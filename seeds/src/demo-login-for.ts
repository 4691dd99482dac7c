import { demoAccounts } from './demo-accounts.ts';
import { demoNetwork } from './demo-network.ts';

/** What is asked of the people who run the system, wherever it is. */
const runsTheSystem = /^\/api\/[a-z]+\/(?:dead-letters|bus|data-keys)(?:\/|$)/;

const voidsCertificate = /^\/api\/sorting\/certificates\/[^/]+\/void$/;

const supervisorOf = (siteCode: string): string => {
  const site = demoNetwork().sites.find(({ code }) => code === siteCode);
  const found = demoAccounts().find(({ role, siteIds }) => role === 'supervisor' && siteIds.includes(site?.id ?? ''));
  if (found === undefined) throw new RangeError(`no supervisor at ${siteCode}`);
  return found.login;
};

/**
 * By which login of the demonstration a program asks for something: the registry as its administrator, the operation of
 * the system, too; what happens at sites as the program that acts for them; and all that is only read as the one that verifies.
 */
export const demoLoginFor = (method: string, path: string): string => {
  const [route = ''] = path.split('?');
  if (/^\/api\/[a-z]+\/audit\//.test(route)) return 'verifier';
  if (route.startsWith('/api/registry/demonstration/')) return 'regulator-county';
  if (route.startsWith('/api/registry/') || runsTheSystem.test(route)) return 'administrator';
  if (method === 'GET') return 'verifier';
  // a certificate is voided by a supervisor of the centre alone
  if (voidsCertificate.test(route)) return supervisorOf('ZM-S-002');
  if (!route.startsWith('/api/regulator/')) return 'simulator';
  return route.startsWith('/api/regulator/conflicts/') ? 'regulator-province' : 'administrator';
};
