import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoPassword, serveAccounts, type Accounts } from './accounts.support.spec.ts';

const [breached, own] = ['tractor lemon oboe seven', 'kettles hum while rain walks'];
let folder: string;
let accounts: Accounts;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'breached-'));
  const file = join(folder, 'digests.txt');
  await writeFile(file, `${createHash('sha1').update(breached).digest('hex').toUpperCase()}:3\n`);
  accounts = await serveAccounts({ env: { HUIHUAN_BREACHED_PASSWORDS: file } });
});
afterAll(async () => {
  await accounts.close();
  await rm(folder, { recursive: true });
});

describe('a password that was published elsewhere', () => {
  it('is refused, and one that was not is taken', async () => {
    const login = 'driver-01';
    const client = await accounts.signIn(login);
    const change = (newPassword: string) => client.post('/password', { oldPassword: demoPassword(login), newPassword });
    const refused = await change(breached);
    expect(refused.problem).toMatchObject({ status: 422, code: 'password.weak' });
    expect(refused.text).toContain('breached');
    expect((await change(own)).status).toBe(201);
  });
});
