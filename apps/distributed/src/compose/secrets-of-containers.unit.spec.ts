import { expect, it } from '@jest/globals';
import { isOwnSecret } from './testing/check-meaning.ts';
import { textOf } from './testing/checkout.ts';
import { readCompose } from './testing/compose-file.ts';
import { sampleEnv } from './testing/sample-env.ts';

const env = sampleEnv();
const secrets = Object.entries(env).filter(([name, value]) => isOwnSecret(name) && value !== '');
const { services } = readCompose(textOf('docker-compose.yml'), env);

/** Names of the secrets that a container is told, under whatever name, also as a part of an address. */
const toldTo = (container: string): readonly string[] => {
  const { environment, command = [] } = services[container] ?? { environment: {} };
  const texts = [...Object.values(environment), ...command].map(String);
  return secrets.filter(([, value]) => texts.some((text) => text.includes(value))).map(([name]) => name);
};

/** What checks tokens, what the gateway is known by, and what Prometheus reads figures by. */
const everywhere = ['HUIHUAN_METRICS_TOKEN', 'HUIHUAN_GATEWAY_KEY', 'HUIHUAN_TOKEN_JWKS'].filter(isOwnSecret);
const kafkaPasswords = secrets.map(([name]) => name).filter((name) => /^KAFKA_.*PASSWORD$/.test(name));
const databasePasswords = ['REGISTRY', 'COLLECTION', 'TRANSFER', 'SORTING', 'REGULATOR'].map(
  (name) => `${name}_DB_PASSWORD`,
);
const ownOf = (service: string): readonly string[] => [
  `${service}_DB_PASSWORD`,
  `KAFKA_${service}_PASSWORD`,
  `${service}_SIGNING_KEY`,
];

it.each<[container: string, secrets: readonly string[]]>([
  ['postgres', ['POSTGRES_PASSWORD']],
  ['kafka', kafkaPasswords],
  ['databases', ['POSTGRES_PASSWORD', ...databasePasswords]],
  ['topics', ['KAFKA_TOPICS_PASSWORD']],
  [
    'registry',
    [...everywhere, ...ownOf('REGISTRY'), 'HUIHUAN_DATA_KEYS', 'HUIHUAN_TOKEN_KEY', 'HUIHUAN_ADMIN_PASSWORD'],
  ],
  [
    'collection',
    [...everywhere, ...ownOf('COLLECTION'), 'HUIHUAN_PSEUDONYM_KEY', 'HUIHUAN_DATA_KEYS', 'HUIHUAN_FILES_KEY'],
  ],
  ['transfer', [...everywhere, ...ownOf('TRANSFER'), 'HUIHUAN_FILES_KEY']],
  ['sorting', [...everywhere, ...ownOf('SORTING'), 'HUIHUAN_FILES_KEY']],
  ['regulator', [...everywhere, ...ownOf('REGULATOR'), 'HUIHUAN_CHECKPOINT_KEY']],
  ['gateway', everywhere],
])('%s is told its own secrets and no other', (container, expected) => {
  expect([...toldTo(container)].sort()).toEqual([...expected].sort());
});

it('knows every container, and tells each secret somewhere', () => {
  const containers = [
    'postgres',
    'kafka',
    'databases',
    'topics',
    'registry',
    'collection',
    'transfer',
    'sorting',
    'regulator',
    'gateway',
  ];
  expect(Object.keys(services).sort()).toEqual([...containers].sort());
  const told = new Set(containers.flatMap(toldTo));
  expect(secrets.map(([name]) => name).filter((name) => !told.has(name))).toEqual([]);
});
