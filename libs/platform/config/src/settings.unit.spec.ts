import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineSettings, readSettings, SettingsError, settingsReference, sharedSettings } from './index.ts';

const refusal = (env: Record<string, string>): SettingsError => {
  try {
    readSettings(sharedSettings, env);
  } catch (error) {
    if (error instanceof SettingsError) return error;
  }
  throw new Error('the environment was accepted');
};

describe('settings', () => {
  it('start with nothing set', () => {
    expect(readSettings(sharedSettings, {})).toEqual({
      NODE_ENV: 'development',
      PORT: 3000,
      HOST: '127.0.0.1',
      HUIHUAN_DATA: '.data',
      HUIHUAN_DEMO: true,
      LOG_LEVEL: 'info',
      TIANDITU_ADDRESS: 'https://t0.tianditu.gov.cn',
    });
  });

  it('take an empty value as not set, and texts as what they mean', () => {
    const read = readSettings(sharedSettings, { PORT: '', HUIHUAN_DEMO: 'false', HOST: ' 0.0.0.0 ', OTHER: 'x' });
    expect(read).toMatchObject({ PORT: 3000, HUIHUAN_DEMO: false, HOST: '0.0.0.0' });
    expect(read).not.toHaveProperty('OTHER');
  });

  it.each([
    [{ PORT: 'http' }, 'PORT', '"http"', 'PORT=3000'],
    [{ PORT: '70000' }, 'PORT', '最大为 65535', 'at most 65535'],
    [{ PORT: '30.5' }, 'PORT', '应为整数', 'a whole number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', '只能是 fatal', 'one of fatal'],
    [{ HUIHUAN_DEMO: 'maybe' }, 'HUIHUAN_DEMO', 'true | false', 'HUIHUAN_DEMO=false'],
    [{ HUIHUAN_PSEUDONYM_KEY: 'short' }, 'HUIHUAN_PSEUDONYM_KEY', '至少 32 个字符', 'at least 32 characters'],
  ])('refuse %j and name the variable, the mistake and an example', (env, variable, zh, en) => {
    const { message, wrong } = refusal(env);
    expect(wrong.map((one) => one.variable)).toEqual([variable]);
    expect(message).toContain(variable);
    expect(message).toContain(zh);
    expect(message).toContain(en);
  });

  it('name every wrong variable at once, and never repeat a secret', () => {
    const { message, wrong } = refusal({ PORT: '-1', DATABASE_URL: 'mysql://root:hidden@db' });
    expect(wrong.map((one) => one.variable)).toEqual(['PORT', 'DATABASE_URL']);
    expect(message).not.toContain('hidden');
    expect(message).toContain('postgres://');
  });

  it('must be described, and must not be required', () => {
    expect(() => defineSettings(z.object({ SPEED: z.string().default('x') }))).toThrow(/SPEED/);
    const meta = { description: 'a', descriptionZh: '甲', example: 'b' };
    expect(() => defineSettings(z.object({ SPEED: z.string().meta(meta) }))).toThrow(/default/);
    expect(() => defineSettings(z.object({ speed: z.string().optional().meta(meta) }))).toThrow(/UPPER_CASE/);
  });

  it('make a table for the reference', () => {
    const lines = settingsReference(sharedSettings, sharedSettings).split('\n');
    expect(lines).toHaveLength(2 + Object.keys(sharedSettings.shape).length);
    expect(lines.find((line) => line.includes('`PORT`'))).toMatch(
      /^\| `PORT` \| `3000` \| `3000` \| TCP port .* \| .*端口.* \|$/,
    );
    expect(lines.find((line) => line.includes('`DATABASE_URL`'))).toContain('| — |');
  });
});
