import { readFileSync } from 'node:fs';
import { SettingsError } from '@huihuan/platform-config';
import kafkajs, { type Kafka, type KafkaConfig, type logLevel, type SASLOptions } from 'kafkajs';
import type { KafkaSettings } from './kafka-settings.ts';
import { sparingly } from './sparingly.ts';

export interface KafkaLog {
  debug(details: Record<string, unknown>, message: string): void;
  info(details: Record<string, unknown>, message: string): void;
  warn(details: Record<string, unknown>, message: string): void;
  error(details: Record<string, unknown>, message: string): void;
}

/** Long enough for a broker far away, short enough that one that is down is noticed while somebody looks. */
const connectionTimeout = 3_000;

/**
 * How to reach Kafka, out of the environment.
 * @throws SettingsError for files that cannot be read and for halves of a sign-in
 */
export const kafkaConfig = (settings: KafkaSettings, clientId: string, log: KafkaLog): KafkaConfig => ({
  clientId,
  brokers: [...(settings.KAFKA_BROKERS ?? [])],
  connectionTimeout,
  requestTimeout: 30_000,
  // short: whoever asks waits between its own tries, and says so
  retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 1_000 },
  ssl: tlsOf(settings),
  ...saslOf(settings),
  logCreator: () => logTo(log),
});

export const kafkaClient = (settings: KafkaSettings, clientId: string, log: KafkaLog): Kafka =>
  new kafkajs.Kafka(kafkaConfig(settings, clientId, log));

const tlsOf = (settings: KafkaSettings): NonNullable<KafkaConfig['ssl']> => {
  if (!settings.KAFKA_TLS) {
    refuseUnused(settings);
    return false;
  }
  const ca = pem('KAFKA_TLS_CA', settings.KAFKA_TLS_CA);
  const cert = pem('KAFKA_TLS_CERT', settings.KAFKA_TLS_CERT);
  const key = pem('KAFKA_TLS_KEY', settings.KAFKA_TLS_KEY);
  together({ KAFKA_TLS_CERT: cert, KAFKA_TLS_KEY: key });
  return {
    ...(ca === undefined ? {} : { ca: [ca] }),
    ...(cert === undefined || key === undefined ? {} : { cert, key }),
  };
};

/** Whoever names a certificate wants encryption, and would otherwise sign in over the open network. */
const refuseUnused = ({ KAFKA_TLS_CA, KAFKA_TLS_CERT, KAFKA_TLS_KEY }: KafkaSettings): void => {
  const given = Object.entries({ KAFKA_TLS_CA, KAFKA_TLS_CERT, KAFKA_TLS_KEY }).flatMap(([name, path]) =>
    path === undefined ? [] : [name],
  );
  if (given.length === 0) return;
  throw new SettingsError([
    {
      variable: 'KAFKA_TLS',
      zh: `已设 ${given.join('、')}，须同时设置 KAFKA_TLS=true，否则连接不加密`,
      en: `${given.join(', ')} is set, so KAFKA_TLS=true must be set too: without it nothing is encrypted`,
    },
  ]);
};

const saslOf = (settings: KafkaSettings): { readonly sasl?: SASLOptions } => {
  const { KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password } = settings;
  together({ KAFKA_SASL_MECHANISM: mechanism, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password });
  if (mechanism === undefined || username === undefined || password === undefined) return {};
  if (mechanism === 'plain' && !settings.KAFKA_TLS && !settings.KAFKA_BROKERS?.every(isOnThisMachine))
    throw new SettingsError([plainInTheOpen]);
  return { sasl: { mechanism, username, password } };
};

/** `localhost:9092`, `127.0.0.1:9092`, `[::1]:9092`: what is sent there leaves no machine. */
const isOnThisMachine = (broker: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]):\d+$/i.test(broker);

const plainInTheOpen = {
  variable: 'KAFKA_SASL_MECHANISM',
  zh: 'plain 会明文发送密码：须同时设置 KAFKA_TLS=true，或改用 scram-sha-512',
  en: 'plain sends the password as it is: set KAFKA_TLS=true as well, or choose scram-sha-512',
};

const pem = (variable: string, path: string | undefined): string | undefined => {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (failure) {
    const why = (failure as NodeJS.ErrnoException).code ?? 'unreadable';
    throw new SettingsError([
      {
        variable,
        zh: `无法读取文件 ${path}（${why}）：请检查路径与权限`,
        en: `The file ${path} cannot be read (${why}): check the path and who may read it`,
      },
    ]);
  }
};

/** All of them or none: half a sign-in would be tried as no sign-in. */
const together = (variables: Readonly<Record<string, string | undefined>>): void => {
  const given = Object.keys(variables).filter((name) => variables[name] !== undefined);
  const missing = Object.keys(variables).filter((name) => variables[name] === undefined);
  if (given.length === 0 || missing.length === 0) return;
  throw new SettingsError(
    missing.map((variable) => ({
      variable,
      zh: `已设 ${given.join('、')}，还须设置 ${variable}`,
      en: `${given.join(', ')} is set, so ${variable} must be set too`,
    })),
  );
};

/** All clients that write into one log say the same only once. */
const spoken = new WeakMap<KafkaLog, ReturnType<typeof sparingly>>();

const spokenIn = (log: KafkaLog): ReturnType<typeof sparingly> => {
  const known = spoken.get(log) ?? sparingly();
  spoken.set(log, known);
  return known;
};

/** What kafkajs tells of its starting is for those who look for a mistake. */
const logTo = (log: KafkaLog) => {
  const worthSaying = spokenIn(log);
  return ({ namespace, level, log: { message, ...rest } }: LogLine): void => {
    const details = { kafka: namespace, ...harmless(rest) };
    const isTrouble = level === kafkajs.logLevel.ERROR && !isPassing(message);
    const keptBack = isTrouble ? worthSaying(`${namespace} ${message}`) : null;
    if (keptBack === null) log.debug(details, message);
    else log.warn(keptBack === 0 ? details : { ...details, keptBack }, message);
  };
};

interface LogLine {
  readonly namespace: string;
  readonly level: logLevel;
  readonly log: { readonly message: string; readonly [key: string]: unknown };
}

/** kafkajs prints these as errors and goes on by itself, such as while a fresh broker loads its coordinators. */
const isPassing = (message: string): boolean =>
  /coordinator is (not available|loading)|not the correct coordinator|group is rebalancing|Response (Heartbeat|JoinGroup|SyncGroup|GroupCoordinator|FindCoordinator)/i.test(
    message,
  );

const harmless = ({ timestamp: _timestamp, logger: _logger, ...rest }: Readonly<Record<string, unknown>>) => rest;
