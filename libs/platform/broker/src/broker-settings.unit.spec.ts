import { describe, expect, it } from '@jest/globals';
import { brokerSettings, fixedSettings } from './broker-settings.ts';
import { properties } from './properties.ts';
import { areSameUsers, scramRecord } from './scram.ts';

const chosen = {
  host: '127.0.0.1',
  advertisedHost: '127.0.0.1',
  port: 9092,
  controllerPort: 9093,
  users: [],
  certificate: undefined,
  overrides: {},
};

describe('settings of the broker', () => {
  it('are named once and explained', () => {
    expect(new Set(fixedSettings.map(([name]) => name)).size).toBe(fixedSettings.length);
    expect(fixedSettings.filter(([, , why]) => why.length < 5)).toEqual([]);
  });

  it('stay on loopback, and the controller does so always', () => {
    expect(brokerSettings(chosen)).toMatchObject({
      listeners: 'CLIENTS://127.0.0.1:9092,CONTROLLER://127.0.0.1:9093',
      'advertised.listeners': 'CLIENTS://127.0.0.1:9092',
      'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT',
      'auto.create.topics.enable': 'false',
      'message.max.bytes': '8388608',
    });
    const open = brokerSettings({ ...chosen, host: '::', advertisedHost: 'kafka.example' });
    expect(open['listeners']).toBe('CLIENTS://[::]:9092,CONTROLLER://127.0.0.1:9093');
    expect(open['advertised.listeners']).toBe('CLIENTS://kafka.example:9092');
  });

  it('demand signing in and encrypt when asked to', () => {
    const users = [{ username: 'a"b', password: 'c\\d' }];
    const certificate = { keystore: '/k.p12', password: 'p', certificate: '/c.pem' };
    const settings = brokerSettings({ ...chosen, users, certificate });
    expect(settings['listener.security.protocol.map']).toBe('CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT');
    expect(settings['listener.name.clients.scram-sha-512.sasl.jaas.config']).toContain(
      String.raw`username="a\"b" password="c\\d";`,
    );
    expect(settings['listener.name.clients.ssl.keystore.location']).toBe('/k.p12');
  });

  it('can be overridden by name', () => {
    expect(brokerSettings({ ...chosen, overrides: { 'num.io.threads': '1' } })['num.io.threads']).toBe('1');
  });
});

describe('a file of properties', () => {
  it('keeps every character through Java’s reading', () => {
    expect(properties({ a: 'C:\\x', b: '数据', c: ' leading', d: 'two\nlines', e: '😀' })).toBe(
      ['a=C:\\\\x', 'b=\\u6570\\u636e', 'c=\\ leading', 'd=two\\nlines', 'e=\\ud83d\\ude00', ''].join('\n'),
    );
  });
});

describe('users of a broker', () => {
  const user = { username: 'huihuan', password: 'a password of the tests' };

  it('are written without their password', () => {
    const { parameter, known } = scramRecord(user);
    expect(parameter).toMatch(
      /^SCRAM-SHA-512=\[name="huihuan",iterations=8192,salt="[\w+/=]+",saltedpassword="[\w+/=]+"\]$/,
    );
    expect(JSON.stringify([parameter, known])).not.toContain(user.password);
  });

  it('are known again by name and password', () => {
    const { known } = scramRecord(user);
    expect(areSameUsers([user], [known])).toBe(true);
    expect(areSameUsers([{ ...user, password: 'guessed' }], [known])).toBe(false);
    expect(areSameUsers([], [known])).toBe(false);
    expect(areSameUsers([user, { ...user, username: 'another' }], [known])).toBe(false);
    expect(areSameUsers([], [])).toBe(true);
  });
});
