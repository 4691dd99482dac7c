import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { textOf } from './testing/checkout.ts';
import { readCompose } from './testing/compose-file.ts';
import { sampleEnv } from './testing/sample-env.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huihuan-volume-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes a volume as Kafka's tool does, and may be killed in the midst of it with its container. */
const tool = (isKilled: boolean): string => `#!/bin/bash
if [ "$1" = random-uuid ]; then echo new-cluster; exit; fi
printf '%s\n' "$@" >${folder}/said
if [ -e ${folder}/meta.properties ]; then echo 'is formatted already' >&2; exit 1; fi
echo cluster.id="$3" >${folder}/meta.properties
${isKilled ? 'kill -9 $PPID' : ''}
`;

/** Starts the container on its volume. @returns how it ended, with the broker's word where that was begun */
const start = ({ isKilled = false, env = sampleEnv() } = {}) => {
  writeFileSync(join(folder, 'kafka-storage.sh'), tool(isKilled), { mode: 0o755 });
  writeFileSync(join(folder, 'run'), '#!/bin/bash\necho running $CLUSTER_ID\n', { mode: 0o755 });
  const [shell = '', ...words] = readCompose(textOf('docker-compose.yml'), env).services['kafka']?.command ?? [];
  const placed = words.map((word) =>
    word
      .replaceAll('/var/lib/kafka/data', folder)
      .replaceAll('/opt/kafka/bin', folder)
      .replaceAll('/etc/kafka/docker', folder)
      .replaceAll('/tmp/format.properties', join(folder, 'format.properties')),
  );
  const { status, signal, stdout, stderr } = spawnSync(shell, placed, { encoding: 'utf8' });
  return { status, signal, stdout, stderr };
};

describe('the volume of the Kafka container', () => {
  it('is made once, with a user for each that signs in, and kept', () => {
    expect(start()).toEqual({ status: 0, signal: null, stdout: 'running new-cluster\n', stderr: '' });
    expect(readFileSync(join(folder, 'said'), 'utf8').match(/\[name=/g)).toHaveLength(7);
    writeFileSync(join(folder, 'meta.properties'), 'cluster.id=kept\n');
    expect(start()).toMatchObject({ status: 0, stdout: 'running kept\n' });
  });

  it('is made from the beginning where the container was killed while it was made', () => {
    expect(start({ isKilled: true })).toMatchObject({ signal: 'SIGKILL' });
    expect(existsSync(join(folder, 'meta.properties'))).toBe(true);
    expect(start()).toMatchObject({ status: 0, stdout: 'running new-cluster\n' });
    expect(start()).toMatchObject({ status: 0 });
  });

  it('of a time without users is refused, and stays as it is', () => {
    writeFileSync(join(folder, 'meta.properties'), 'cluster.id=old\n');
    expect(start()).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('no users') });
    expect(readFileSync(join(folder, 'meta.properties'), 'utf8')).toBe('cluster.id=old\n');
  });

  it.each(["a'b", 'a,b', 'a]b', 'a"b', 'a b', 'a$(touch x)'])('is not made with the password %s', (password) => {
    const env = { ...sampleEnv(), KAFKA_SORTING_PASSWORD: password };
    expect(start({ env })).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('letters, digits') });
    expect(readdirSync(folder).sort()).toEqual(['kafka-storage.sh', 'run']);
  });
});
