import { describe, expect, it } from '@jest/globals';
import { engineSettings, settingArguments } from './settings.ts';

describe('settings of the server', () => {
  it('are named once and explained', () => {
    expect(new Set(engineSettings.map(([name]) => name)).size).toBe(engineSettings.length);
    expect(engineSettings.filter(([, , why]) => why.length < 5)).toEqual([]);
  });

  it('are durable unless the caller says otherwise', () => {
    expect(settingArguments({})).toContain('fsync=on');
    const chosen = settingArguments({ fsync: 'off', log_statement: 'all' });
    expect(chosen).toContain('fsync=off');
    expect(chosen).not.toContain('fsync=on');
    expect(chosen.slice(-2)).toEqual(['-c', 'log_statement=all']);
  });
});
