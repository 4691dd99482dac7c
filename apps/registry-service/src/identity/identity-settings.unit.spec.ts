import { describe, expect, it } from '@jest/globals';
import { readSettings } from '@huihuan/platform-config';
import { identitySettings, wantsDemo } from './identity-settings.ts';

describe('the demonstration', () => {
  it('is there unless it is not wanted', () => {
    expect(wantsDemo({})).toBe(true);
    expect(wantsDemo({ NODE_ENV: 'development', HUIHUAN_DEMO: 'true' })).toBe(true);
    expect(wantsDemo({ HUIHUAN_DEMO: 'false' })).toBe(false);
  });

  it('is never there in production, and whoever asks for it is told', () => {
    expect(wantsDemo({ NODE_ENV: 'production' })).toBe(false);
    expect(wantsDemo({ NODE_ENV: 'production', HUIHUAN_DEMO: 'false' })).toBe(false);
    expect(() => wantsDemo({ NODE_ENV: 'production', HUIHUAN_DEMO: 'true' })).toThrow('HUIHUAN_DEMO');
    expect(() => wantsDemo({ NODE_ENV: 'production', HUIHUAN_DEMO_KEY: 'x'.repeat(40) })).toThrow('HUIHUAN_DEMO_KEY');
  });
});

describe('the settings of sign-in', () => {
  it('need nothing to start', () => {
    expect(readSettings(identitySettings, {})).toMatchObject({
      ...{ HUIHUAN_PROXIES: 0, HUIHUAN_SESSION_IDLE_MINUTES: 720, HUIHUAN_DEVICE_DAYS: 180 },
    });
  });

  it.each([{ HUIHUAN_ORIGIN: 'huihuan.example.cn' }, { HUIHUAN_ORIGIN: 'https://a.cn/b' }, { HUIHUAN_PROXIES: '-1' }])(
    'refuse %j',
    (env) => {
      expect(() => readSettings(identitySettings, env)).toThrow(Object.keys(env)[0]);
    },
  );
});
