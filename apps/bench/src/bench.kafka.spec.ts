import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { brokerOrSkip } from '@huihuan/testing-kafka';

const program = fileURLToPath(new URL('../../../tools/bench.mjs', import.meta.url));
const run = promisify(execFile);

const figure = (name: string, aim: number) => ({
  ...{ name, aim, met: expect.any(Boolean), unit: expect.any(String) },
  ...{ ours: expect.any(Number), baseline: expect.any(Number), ratio: expect.any(Number) },
});

brokerOrSkip()('npm run bench, on Kafka', () => {
  it('measures the relay and the projection, each beside what it is compared with', async () => {
    const wanted = ['project-kafka', 'project-kafka-vs-nest', 'relay'].flatMap((name) => ['--only', name]);
    const { stdout } = await run(process.execPath, [program, '--quick', '--json', ...wanted], {
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    expect(JSON.parse(stdout)).toEqual({
      figures: [figure('project-kafka', 0.6), figure('project-kafka-vs-nest', 60), figure('relay', 0.6)],
    });
  }, 240_000);
});
