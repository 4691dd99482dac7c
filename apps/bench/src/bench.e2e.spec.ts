import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('../../../tools/bench.mjs', import.meta.url));
const run = promisify(execFile);

describe('npm run bench', () => {
  it('prints the figure that was asked for as JSON, and its progress beside it', async () => {
    const { stdout, stderr } = await run(process.execPath, [program, '--quick', '--only', 'log-append', '--json'], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(JSON.parse(stdout)).toEqual({
      figures: [
        {
          name: 'log-append',
          ours: expect.any(Number),
          baseline: expect.any(Number),
          unit: 'events/s',
          ratio: expect.any(Number),
          aim: null,
          met: true,
        },
      ],
    });
    expect(stderr).toContain('log-append: round 1 of 1');
  });

  it('refuses a figure that nobody measures', async () => {
    await expect(run(process.execPath, [program, '--only', 'speed'])).rejects.toMatchObject({
      code: 2,
      stderr: expect.stringContaining('there is no figure "speed"'),
    });
  });
});
