import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@huihuan/platform-config';
import { arrivalSettings, checksArrivals } from './arrival-settings.ts';

const checks = (env: Readonly<Record<string, string>>): boolean =>
  checksArrivals(readSettings(arrivalSettings, env).HUIHUAN_CHECK_SIGNATURES, env);

describe('whether signatures are checked on arrival', () => {
  it('is as it is said, and not unless it is', () => {
    const kafka = { KAFKA_BROKERS: 'kafka:9092' };
    expect([checks({}), checks(kafka)]).toEqual([false, false]);
    const whereKafkaIs = { HUIHUAN_CHECK_SIGNATURES: 'kafka' };
    expect([whereKafkaIs, { ...whereKafkaIs, KAFKA_BROKERS: ' ' }, { ...whereKafkaIs, ...kafka }].map(checks)).toEqual([
      ...[false, false, true],
    ]);
    expect(checks({ HUIHUAN_CHECK_SIGNATURES: 'always' })).toBe(true);
    expect(checks({ ...kafka, HUIHUAN_CHECK_SIGNATURES: 'never' })).toBe(false);
  });

  it('wants names of keys where some are to be trusted', () => {
    const [one, other] = ['a'.repeat(43), 'b'.repeat(43)];
    expect(readSettings(arrivalSettings, { HUIHUAN_TRUSTED_KEYS: `${one}, ${other}` })).toMatchObject({
      HUIHUAN_TRUSTED_KEYS: [one, other],
    });
    expect(() => readSettings(arrivalSettings, { HUIHUAN_TRUSTED_KEYS: `${one},collection` })).toThrow(
      'HUIHUAN_TRUSTED_KEYS',
    );
  });

  it('wants an instant where facts may be unsigned, and knows none else', () => {
    const until = (text?: string) =>
      readSettings(arrivalSettings, text === undefined ? {} : { HUIHUAN_UNSIGNED_UNTIL: text }).HUIHUAN_UNSIGNED_UNTIL;
    expect(until()).toBeUndefined();
    expect(until('2026-03-01T00:00:00+08:00')).toBe(Date.UTC(2026, 1, 28, 16));
    expect(() => until('2026-03-01')).toThrow('HUIHUAN_UNSIGNED_UNTIL');
  });
});
