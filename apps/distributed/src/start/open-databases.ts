import { destroyEngine, secret, startEngine, type Engine } from '@huihuan/platform-engine';
import { withoutPassword } from '@huihuan/platform-service';
import { ringOfSecret } from '@huihuan/platform-sealed-data';
import { publicKeysOf } from '@huihuan/platform-auth';
import { privateKeyFrom } from '@huihuan/platform-signing';
import { provisionDatabases, type DatabaseUrls } from '../databases/provision-databases.ts';
import type { ServiceName } from '../service-names.ts';
import { restartAfter } from './restart-after.ts';
import { say } from './say.ts';

export interface Databases {
  readonly urls: DatabaseUrls;
  readonly pseudonymKey: string;
  /** By which the services know the gateway. */
  readonly gatewayKey: string;
  /** What one service alone needs: the key of its facts, those that the registry signs tokens with and the regulator checkpoints. */
  readonly secretsOf: Readonly<Record<ServiceName, Readonly<Record<string, string>>>>;
  /** Where the data lies, for people: no password in it. */
  readonly location: string;
  stop(): Promise<void>;
}

export interface DatabaseWishes {
  /** An administrator's; absent: the embedded server. */
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly reset: boolean;
  /** Whether the people of the demonstration may sign in. */
  readonly demo: boolean;
}

/** Two cores still carry them: each process of a service takes a dozen, and most of them rest. */
const settings = { max_connections: '300' };

/** One PostgreSQL server with a database for each service: the one that the environment names, or the embedded one. */
export const openDatabases = async ({ databaseUrl, dataDir, reset, demo }: DatabaseWishes): Promise<Databases> => {
  if (reset && databaseUrl === undefined) await destroyEngine(dataDir);
  const passwordOf = (service: string): string => secret(dataDir, `database-role-${service}`);
  const signingKeyOf = (service: ServiceName) => ({
    HUIHUAN_SIGNING_KEY: privateKeyFrom(secret(dataDir, `signing-key-${service}`)),
  });
  const dataKeys = () => ({ HUIHUAN_DATA_KEYS: ringOfSecret(secret(dataDir, 'data-keys')) });
  const tokenKey = () => privateKeyFrom(secret(dataDir, 'token-key'));
  const checksTokens = () => ({ HUIHUAN_TOKEN_JWKS: publicKeysOf(tokenKey()) });
  const secrets = () => ({
    pseudonymKey: secret(dataDir, 'pseudonym-key'),
    gatewayKey: secret(dataDir, 'gateway-key'),
    secretsOf: {
      registry: {
        ...signingKeyOf('registry'),
        ...dataKeys(),
        HUIHUAN_TOKEN_KEY: tokenKey(),
        ...(demo ? { HUIHUAN_DEMO_KEY: secret(dataDir, 'demo-people') } : {}),
      },
      collection: { ...signingKeyOf('collection'), ...dataKeys(), ...checksTokens() },
      transfer: { ...signingKeyOf('transfer'), ...checksTokens() },
      sorting: { ...signingKeyOf('sorting'), ...checksTokens() },
      regulator: {
        ...signingKeyOf('regulator'),
        ...checksTokens(),
        HUIHUAN_CHECKPOINT_KEY: privateKeyFrom(secret(dataDir, 'checkpoint-key')),
      },
    },
  });
  if (databaseUrl !== undefined) {
    const urls = await provisionDatabases(databaseUrl, passwordOf);
    const location = withoutPassword(databaseUrl);
    return { urls, ...secrets(), location, stop: () => Promise.resolve() };
  }
  const lost = restartAfter(
    async () => {
      await engine.restart();
      say('数据库已恢复', 'the database is back');
    },
    (wait) => say(`数据库意外终止，${wait} 秒后重启`, `the database ended unexpectedly, again in ${wait} s`),
  );
  const engine: Engine = await startEngine({
    dataDir,
    settings,
    onProgress: ({ zh, en }) => say(zh, en),
    onUnexpectedEnd: () => lost.happened(),
  });
  try {
    const urls = await provisionDatabases(engine.adminUrl, passwordOf);
    const stop = async (): Promise<void> => {
      await lost.stop();
      await engine.stop();
    };
    return { urls, ...secrets(), location: engine.dataDirectory, stop };
  } catch (failure) {
    await engine.stop();
    throw failure;
  }
};
