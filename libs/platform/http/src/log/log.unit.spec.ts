import { describe, expect, it } from '@jest/globals';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { pino } from 'pino';
import { correlationIdFrom, currentCorrelationId, withCorrelation } from './correlation.ts';
import { Log } from './log.ts';

const newLog = (): { readonly log: Log; readonly lines: Record<string, unknown>[] } => {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  return { log: new Log(pino({ level: 'trace', formatters: { level: (level) => ({ level }) } }, stream)), lines };
};

describe('the log', () => {
  it('writes what Nest says, with its context', () => {
    const { log, lines } = newLog();
    log.log('started', 'Platform');
    log.error('broke', 'Error: broke\n    at here', 'Platform');
    log.warn({ grams: 3 }, 'Scale');
    log.log('Mapped {/x, GET} route', 'RouterExplorer');
    expect(lines).toMatchObject([
      { level: 'info', msg: 'started', context: 'Platform' },
      { level: 'error', msg: 'broke', context: 'Platform', stack: 'Error: broke\n    at here' },
      { level: 'warn', grams: 3, context: 'Scale' },
      { level: 'debug', context: 'RouterExplorer' },
    ]);
  });

  it('keeps the stack and the cause of an error', () => {
    const { log, lines } = newLog();
    log.error(new Error('outer', { cause: new Error('inner') }));
    expect(lines[0]).toMatchObject({
      msg: 'outer',
      err: { type: 'Error', stack: expect.stringContaining('inner') as unknown },
    });
  });
});

describe('the correlation id', () => {
  it('is the sender’s when it is a sane token', () => {
    expect(correlationIdFrom('tablet-7:42')).toBe('tablet-7:42');
    for (const header of [undefined, '', 'two words', 'x'.repeat(129), '{"a":1}', ['a', 'b']]) {
      expect(isUuidV7(correlationIdFrom(header))).toBe(true);
    }
  });

  it('follows the work', async () => {
    const seen = await withCorrelation('act-1', async () => {
      await new Promise(setImmediate);
      return currentCorrelationId();
    });
    expect(seen).toBe('act-1');
    expect(currentCorrelationId()).toBeUndefined();
  });
});
