import { describe, expect, it } from '@jest/globals';
import { imageProblems } from './testing/check-image.ts';
import { isOwnSecret, meaningProblems, variableProblems } from './testing/check-meaning.ts';
import { schemaProblems } from './testing/check-schema.ts';
import { textOf } from './testing/checkout.ts';
import { readCompose } from './testing/compose-file.ts';
import { sampleEnv } from './testing/sample-env.ts';

/** As it stands in the file. */
const asked = (name: string, how: string): string => ['$', `{${name}${how}}`].join('');

const text = textOf('docker-compose.yml');
const sentence = 'put it into .env, see infra/.env.example';
const example = textOf('infra/.env.example');

/** Everything that is wrong with a compose file. */
const problemsOf = (changed: string): readonly string[] => {
  const file = readCompose(changed, sampleEnv());
  const inSchema = schemaProblems(file);
  return inSchema.length > 0 ? inSchema : [...meaningProblems(file), ...variableProblems(changed, example)];
};

/** The file with one thing changed, which must be there. */
const planted = (from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

describe('docker-compose.yml', () => {
  it('is right', () => {
    expect(problemsOf(text)).toEqual([]);
  });

  const secrets = Object.keys(sampleEnv()).filter(isOwnSecret);

  it.each(secrets)('does not start without %s', (name) => {
    expect(() => readCompose(text, { ...sampleEnv(), [name]: '' })).toThrow(`required variable ${name} is missing`);
  });

  it.each([
    ['a key of a service', 'stop_grace_period', 'stop_grace_perriod'],
    ['a key of a health check', /retries: 12/, 'retrys: 12'],
    ['a condition', 'service_completed_successfully', 'service_completed'],
    ['the tag of an image', 'apache/kafka:4.3.0', 'apache/kafka:latest'],
    ['the version of Kafka', 'apache/kafka:4.3.0', 'apache/kafka:4.2.0'],
    ['a setting of Kafka', 'KAFKA_AUTO_CREATE_TOPICS_ENABLE', 'KAFKA_AUTO_CREATE_TOPIC_ENABLE'],
    ['a value of Kafka', "KAFKA_MESSAGE_MAX_BYTES: '8388608'", "KAFKA_MESSAGE_MAX_BYTES: '838860'"],
    [
      'the sign-in to Kafka',
      'CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT\n',
      'CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT\n',
    ],
    ['the rights at Kafka', 'KAFKA_AUTHORIZER_CLASS_NAME: ', 'KAFKA_AUTHORIZER_CLASS_NAMES: '],
    ['who may everything at Kafka', ';User:huihuan-topics', ';User:huihuan-topics;User:ANONYMOUS'],
    ['an environment variable', 'KAFKA_BROKERS: kafka', 'KAFKA_BROKER: kafka'],
    ['a program', 'apps/sorting-service/dist/main.js', 'apps/sorting-servise/dist/main.js'],
    ['a host', '@postgres:5432/huihuan_sorting', '@postgress:5432/huihuan_sorting'],
    ['a service that is waited for', 'databases: { condition', 'database: { condition'],
    ['a volume', 'kafka:/var/lib/kafka/data', 'kafak:/var/lib/kafka/data'],
    ['a network', 'networks: [edge, inside]', 'networks: [edge, insied]'],
    ['a variable', asked('LOG_LEVEL', ':-info'), asked('LOG_LEVL', ':-info')],
    ['a secret with a default', asked('POSTGRES_PASSWORD', `:?${sentence}`), asked('POSTGRES_PASSWORD', ':-secret')],
  ])('is found wrong with a mistake in %s', (_, from, to) => {
    expect(problemsOf(planted(from, to))).not.toEqual([]);
  });
});

describe('infra/image/Dockerfile', () => {
  const dockerfile = textOf('infra/image/Dockerfile');

  it('is right', () => {
    expect(imageProblems(dockerfile)).toEqual([]);
  });

  it.each([
    ['an instruction', 'WORKDIR /huihuan', 'WORKDR /huihuan'],
    ['a flag', 'COPY --from=build', 'COPY --form=build'],
    ['a stage', 'COPY --from=build', 'COPY --from=built'],
    ['a source', 'COPY libs ./libs', 'COPY lib ./libs'],
    ['a program', 'apps/gateway/dist/main.js', 'apps/gateway/dist/man.js'],
    ['a script', 'infra/image/healthy.mjs', 'infra/image/health.mjs'],
    ['the user', 'USER node', 'USER root'],
    ['the version', 'node:22.21.1-bookworm-slim', 'node:latest'],
  ])('is found wrong with a mistake in %s', (_, from, to) => {
    const changed = dockerfile.replaceAll(from, to);
    expect(changed).not.toBe(dockerfile);
    expect(imageProblems(changed)).not.toEqual([]);
  });
});
