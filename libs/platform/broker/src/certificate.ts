import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where a broker has its key and its certificate. Paths are absolute. */
export interface Certificate {
  /** PKCS12 with the private key. */
  readonly keystore: string;
  readonly password: string;
  /** PEM: what clients must trust, as KAFKA_TLS_CA. */
  readonly certificate: string;
}

/** Ten years: it is for trials on this machine, and an expired one would only puzzle. */
const DAYS = '3650';

const namesOf = (hosts: readonly string[]): string =>
  [...new Set(['127.0.0.1', '::1', 'localhost', ...hosts])]
    .map((host) => `${isIP(host) === 0 ? 'dns' : 'ip'}:${host}`)
    .join(',');

/**
 * The certificate of this data folder, signed by itself; made when it is missing or names other hosts.
 * @param hosts names and addresses beside those of loopback
 */
export const certificateIn = async (
  dataDir: string,
  keytool: string,
  hosts: readonly string[],
): Promise<Certificate> => {
  const folder = join(dataDir, 'tls');
  const names = namesOf(hosts.filter((host) => host !== '0.0.0.0' && host !== '::'));
  if (!existsSync(folder) || read(folder, 'names') !== names) await make(folder, keytool, names);
  return {
    keystore: join(folder, 'keystore.p12'),
    password: read(folder, 'password'),
    certificate: join(folder, 'certificate.pem'),
  };
};

const read = (folder: string, name: string): string => readFileSync(join(folder, name), 'utf8');

/** In a draft folder first: a half-made certificate would be found at every later start. */
const make = async (folder: string, keytool: string, names: string): Promise<void> => {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const password = randomBytes(24).toString('base64url');
  const keystore = ['-keystore', join(draft, 'keystore.p12'), '-storetype', 'PKCS12', '-alias', 'broker'];
  // by the environment: parameters are seen by everybody on the machine
  const secret = { env: { ...process.env, HUIHUAN_STORE_PASSWORD: password } };
  const key = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-validity', DAYS, '-dname', 'CN=huihuan-kafka'];
  const opened = [...keystore, '-storepass:env', 'HUIHUAN_STORE_PASSWORD'];
  await run(keytool, ['-genkeypair', ...opened, ...key, '-ext', `san=${names}`], secret);
  await run(keytool, ['-exportcert', '-rfc', ...opened, '-file', join(draft, 'certificate.pem')], secret);
  writeFileSync(join(draft, 'password'), password, { mode: 0o600 });
  writeFileSync(join(draft, 'names'), names);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
};
