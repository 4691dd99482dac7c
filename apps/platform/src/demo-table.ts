import { derivedPassword } from '@huihuan/platform-auth';
import { demoAccounts, type DemoAccount } from '@huihuan/seeds';

/** The first of each role, and of the regulators one for each level. */
const oneOfEach = (): readonly DemoAccount[] => {
  const seen = new Set<string>();
  return demoAccounts().filter(({ role, areaCode }) => {
    const kind = `${role} ${areaCode ?? ''}`;
    if (seen.has(kind)) return false;
    seen.add(kind);
    return true;
  });
};

/** Where the table is shown again. */
export const demoHint = '  演示人员 · demonstration people    npm run --silent hh -- people\n';

/** What somebody needs to try every role: shown at the first start, and again by `hh people`. */
export const demoTable = (demoKey: string): string => {
  const rows = oneOfEach().map(({ login, displayName }) => [login, derivedPassword(demoKey, login), displayName]);
  const width = Math.max(...rows.map(([login = '']) => login.length));
  const lines = rows.map(([login = '', password, name]) => `    ${login.padEnd(width)}  ${password}  ${name}`);
  return [
    '  演示人员（登录名、口令） · demonstration people (login, password)',
    ...lines,
    '  全部人员、再次查看 · all of them, and again     npm run --silent hh -- people',
    '',
  ].join('\n');
};
