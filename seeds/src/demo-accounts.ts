import { demoNetwork, type StaffRole } from './demo-network.ts';

/** A login of the demonstration. Its password is no seed: each installation has its own. */
export interface DemoAccount {
  readonly personId: string;
  readonly login: string;
  readonly displayName: string;
  readonly role: StaffRole | 'regulator' | 'auditor' | 'system-administrator' | 'service' | 'integration';
  /** Of a regulator or auditor: the area that it sees. */
  readonly areaCode: string | null;
  /** Of staff: where it works. */
  readonly siteIds: readonly string[];
}

const official = (
  end: number,
  login: string,
  displayName: string,
  more: Pick<DemoAccount, 'role' | 'areaCode'>,
): DemoAccount => ({
  personId: `019b8be0-0000-7000-8000-${String(end).padStart(12, '0')}`,
  ...{ login, displayName, siteIds: [], ...more },
});

/** Those who are no staff of a site: regulators from the county up, an auditor, who runs the system, and two programs. */
const officials: readonly DemoAccount[] = [
  official(1, 'regulator-county', '县级监管员', { role: 'regulator', areaCode: '410122' }),
  official(2, 'regulator-city', '市级监管员', { role: 'regulator', areaCode: '410100' }),
  official(3, 'regulator-province', '省级监管员', { role: 'regulator', areaCode: '410000' }),
  official(4, 'auditor', '审计员', { role: 'auditor', areaCode: '410000' }),
  official(5, 'administrator', '系统管理员', { role: 'system-administrator', areaCode: null }),
  official(6, 'verifier', '核验程序', { role: 'service', areaCode: null }),
  official(7, 'simulator', '模拟程序', { role: 'integration', areaCode: null }),
];

/** Every login of the demonstration network; the name of a member of staff is its role and its number: `driver-07`. */
export const demoAccounts = (): readonly DemoAccount[] => {
  const counts = new Map<StaffRole, number>();
  const staff = demoNetwork().staff.map(({ id: personId, role, displayName, siteIds }): DemoAccount => {
    const number = (counts.get(role) ?? 0) + 1;
    counts.set(role, number);
    return {
      personId,
      login: `${role}-${String(number).padStart(2, '0')}`,
      displayName,
      role,
      areaCode: null,
      siteIds,
    };
  });
  return [...officials, ...staff];
};
