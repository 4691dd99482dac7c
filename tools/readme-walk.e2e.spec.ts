import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caughtUp, startPlatform, testDemoKey, type PlatformProcess } from '@huihuan/testing-platform';

const run = promisify(execFile);
let platform: PlatformProcess;

beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const walk = async (): Promise<string> => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
  const found = blocks.find((block) => block.includes('/api/collection/intakes'));
  if (found === undefined) throw new Error('README.md has no walk');
  return found;
};

describe('the walk in the README', () => {
  it('really works, and works again with the same answers', async () => {
    const script = `set -euo pipefail\n${await walk()}`;
    const env = { ...process.env, NODE_OPTIONS: '', HUIHUAN_URL: platform.url, HUIHUAN_DEMO_KEY: testDemoKey };
    const first = await run('bash', ['-c', script], { env });
    expect(first.stdout).toContain('"status":"accepted"');
    expect(first.stdout).toContain('"state":"delivered"');
    // the regulator hears a moment later than a quick reader asks
    await caughtUp(platform.url);
    const again = await run('bash', ['-c', script], { env });
    const traces = again.stdout.split('\n').filter((line) => line.includes('"story"'));
    expect(traces).toHaveLength(2);
    // The fridge leads to the copper, and the copper back to the fridge.
    expect(traces[0]).toMatch(/"derived":\[.*"classCode":"bulk.copper","family":"bulk","grams":1400/);
    expect(traces[1]).toMatch(/"origins":\[\{"itemId":"019a3d2e-0000-7000-8000-000000000001"/);
    const acts = (text: string): readonly string[] => text.split('\n').filter((line) => !line.includes('"story"'));
    expect(acts(again.stdout)).toEqual(acts(first.stdout));
  });
});
