import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@huihuan/platform-config';
import { kafkaConfig } from './kafka-client.ts';
import { kafkaSettings } from './kafka-settings.ts';

const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
const configOf = (env: Readonly<Record<string, string>>) =>
  kafkaConfig(readSettings(kafkaSettings, env), 'test', silent);

const brokers = { KAFKA_BROKERS: 'kafka-1:9092, kafka-2:9092' };
const signIn = {
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: 'collection',
  KAFKA_SASL_PASSWORD: 'a secret of the tests',
};

describe('the way to Kafka', () => {
  it('is read from the environment', () => {
    expect(configOf(brokers)).toMatchObject({ brokers: ['kafka-1:9092', 'kafka-2:9092'], ssl: false });
    expect(configOf({ ...brokers, ...signIn, KAFKA_TLS: 'true' })).toMatchObject({
      ssl: {},
      sasl: { mechanism: 'scram-sha-512', username: 'collection', password: 'a secret of the tests' },
    });
  });

  it.each(['kafka', 'kafka:0', 'kafka:99999', 'http://kafka:9092', ',', 'a:1;b:2'])('refuses brokers "%s"', (value) => {
    expect(() => configOf({ KAFKA_BROKERS: value })).toThrow(/KAFKA_BROKERS[\s\S]*kafka-1:9092/);
  });

  it('refuses half a sign-in, and says which half is missing', () => {
    const { KAFKA_SASL_PASSWORD: _, ...half } = signIn;
    expect(() => configOf({ ...brokers, ...half })).toThrow(/KAFKA_SASL_PASSWORD must be set too/);
  });

  it('sends no password as it is over a network', () => {
    const plain = { ...signIn, KAFKA_SASL_MECHANISM: 'plain' };
    expect(() => configOf({ ...brokers, ...plain })).toThrow(/KAFKA_TLS=true/);
    expect(() => configOf({ KAFKA_BROKERS: 'localhost:9092,kafka-2:9092', ...plain })).toThrow(/KAFKA_TLS=true/);
    const sasl = { mechanism: 'plain' };
    expect(configOf({ ...brokers, ...plain, KAFKA_TLS: 'true' })).toMatchObject({ sasl });
    expect(configOf({ KAFKA_BROKERS: 'localhost:9092,127.0.0.1:9093,[::1]:9094', ...plain })).toMatchObject({ sasl });
  });

  it('refuses a certificate without encryption: nobody signs in over the open network by mistake', () => {
    expect(() => configOf({ ...brokers, ...signIn, KAFKA_TLS_CA: '/etc/ca.pem' })).toThrow(
      /KAFKA_TLS_CA is set, so KAFKA_TLS=true must be set too/,
    );
  });

  it('refuses a certificate that cannot be read, and never repeats a password', () => {
    expect(() => configOf({ ...brokers, KAFKA_TLS: 'true', KAFKA_TLS_CA: '/no/such/file.pem' })).toThrow(
      /KAFKA_TLS_CA[\s\S]*cannot be read \(ENOENT\)/,
    );
    expect(() => configOf({ ...brokers, ...signIn, KAFKA_SASL_MECHANISM: 'magic' })).toThrow(
      /^(?![\s\S]*a secret of the tests)[\s\S]*KAFKA_SASL_MECHANISM/,
    );
  });
});
