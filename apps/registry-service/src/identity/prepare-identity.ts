import type { Fact } from '@huihuan/contracts-events';
import { grantGiven, loginOf, passwordFlaws, type Grant } from '@huihuan/identity-domain';
import { SettingsError } from '@huihuan/platform-config';
import { rowsOf, takeLocks, type Tx } from '@huihuan/platform-persistence';
import { registryLock, registrySource } from '../registry.ts';
import { insertGrants, otherAdministrators, untoldGrants } from './database/grant-rows.ts';
import { insertLogin } from './database/person-rows.ts';
import { seedDemoAccounts } from './demo/seed-demo-accounts.ts';
import type { Identity } from './identity.ts';
import { commonPasswords } from './passwords/common-passwords.ts';
import { credentialOfLogin, setPassword } from './passwords/credential-rows.ts';
import { insertPeople } from './people/person-names.ts';
import { hashPassword } from './passwords/hash-password.ts';
import { oneTimePasswordHours } from './passwords/one-time-password.ts';

/**
 * Before the doors open: tells what a migration gave, opens the demonstration accounts, and makes the first system
 * administrator. One transaction; processes that start together do it once.
 */
export const prepareIdentity = async (identity: Identity, demo: boolean): Promise<void> => {
  const first = await firstAdministrator(identity);
  await identity.database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    const now = identity.now();
    const facts: Fact[] = [...(await tellUntold(tx))];
    if (demo && (await isDemoNetwork(tx))) facts.push(...(await seedDemoAccounts(tx, identity.ring, now)));
    if (first !== null) facts.push(...(await makeFirst(identity, tx, first)));
    const act = identity.newId();
    await identity.outbox.append(tx, registrySource, facts, { correlationId: act, causationId: act });
  });
};

const tellUntold = async (tx: Tx): Promise<readonly Fact[]> => {
  const untold = await untoldGrants(tx);
  if (untold.length > 0) await tx.query('update role_grant set told = true where not told');
  return untold.map((grant) => grantGiven(grant, null));
};

/** A site of the seeds is there: the network was not made by hand. */
const isDemoNetwork = async (tx: Tx): Promise<boolean> =>
  (await rowsOf(tx, "select 1 from site where code = 'ZM-C-001'")).length > 0;

interface First {
  readonly login: string;
  readonly hash: string;
}

/** @throws SettingsError where one of the two settings is missing or cannot be used */
const firstAdministrator = async ({ settings, database, now, breached }: Identity): Promise<First | null> => {
  const { HUIHUAN_ADMIN_LOGIN: written, HUIHUAN_ADMIN_PASSWORD: password } = settings;
  if (written === undefined && password === undefined) return null;
  const login = written === undefined ? null : loginOf(written);
  if (login === null)
    throw wrongSetting('HUIHUAN_ADMIN_LOGIN', '缺少登录名或格式不对', 'it is missing or no login name');
  if (password === undefined) throw weakPassword;
  if ((await otherAdministrators(database, nobody, now())) > 0) return null;
  const isCommon = await commonPasswords();
  if (passwordFlaws(password, { login, isCommon }).length > 0 || (await breached.has(password))) throw weakPassword;
  return { login, hash: await hashPassword(password) };
};

const nobody = '00000000-0000-7000-8000-000000000000';

const wrongSetting = (variable: string, zh: string, en: string): SettingsError =>
  new SettingsError([{ variable, zh, en }]);

const weakPassword = wrongSetting('HUIHUAN_ADMIN_PASSWORD', '缺少口令或过于简单', 'it is missing or too easy to guess');

const makeFirst = async ({ newId, now, ring }: Identity, tx: Tx, { login, hash }: First): Promise<readonly Fact[]> => {
  const at = now();
  if ((await otherAdministrators(tx, nobody, at)) > 0) return [];
  if ((await credentialOfLogin(tx, login)) !== null)
    throw wrongSetting('HUIHUAN_ADMIN_LOGIN', '该登录名已属于他人', 'this login name belongs to somebody else');
  const personId = newId();
  const grant: Grant = {
    ...{ grantId: newId(), personId, role: 'system-administrator', scope: { kind: 'network' }, from: at, to: null },
  };
  await insertPeople(tx, ring, [{ personId, displayName: login }], null);
  await insertLogin(tx, personId, login);
  const expiresAt = new Date(at.getTime() + oneTimePasswordHours * 3_600_000);
  await setPassword(tx, personId, { hash, oneTime: true, expiresAt });
  await insertGrants(tx, [grant], null);
  return [grantGiven(grant, null)];
};
