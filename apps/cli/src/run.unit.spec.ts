import { describe, expect, it } from '@jest/globals';
import { Readable, Writable } from 'node:stream';
import { run } from './run.ts';

const collected = () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
};

const typed = async (line: string, input: readonly (string | Buffer)[] = [], environment: NodeJS.ProcessEnv = {}) => {
  const [output, errors] = [collected(), collected()];
  const code = await run(line.split(' ').filter(Boolean), {
    input: Readable.from(input),
    output: output.stream,
    errors: errors.stream,
    environment: { LANG: 'en_GB.UTF-8', ...environment },
    signal: new AbortController().signal,
  });
  return { code, output: output.text(), errors: errors.text() };
};

const names = ['simulate', 'verify', 'checkpoints', 'trace', 'identify', 'people', 'keys', 'reset'];

describe('the command line', () => {
  it('explains itself, whole and command by command, in both languages', async () => {
    const whole = await typed('--help');
    expect(whole.code).toBe(0);
    for (const name of names) {
      expect(whole.output).toContain(`  ${name}`);
      const one = await typed(`${name} --help`);
      expect(one).toMatchObject({ code: 0, errors: '' });
      expect(one.output).toContain(`Usage: hh ${name}`);
      expect(one.output).toContain('--json');
      expect((await typed(`${name} --help --lang zh`)).output).toContain('用法: hh');
    }
  });

  it.each([
    ['', 2],
    ['vrify', 2],
    ['verify --readigns 3', 2],
    ['verify now', 2],
    ['verify --readings none', 2],
    ['verify --lang fr', 2],
    ['verify --url nowhere', 2],
    ['checkpoints all', 2],
    ['trace', 2],
    ['trace one two', 2],
    ['identify LSVAA4185PA000123', 2],
    ['people all', 2],
    ['keys 2', 2],
    ['identify --kind colour', 2],
    ['simulate --items 0', 2],
    ['simulate --rate -1', 2],
    ['verify --url http://127.0.0.1:9', 1],
  ])('answers “%s” with exit code %d and a word on standard error', async (line, code) => {
    const said = await typed(line);
    expect(said).toMatchObject({ code, output: '' });
    expect(said.errors).not.toBe('');
    expect((await typed(`${line} --lang zh`)).code).toBe(code);
  });

  it('speaks the language of the terminal, and Chinese when unsure', async () => {
    expect((await typed('nothing', [], { LANG: 'zh_CN.UTF-8' })).errors).toContain('没有命令');
    expect((await typed('nothing', [], { LANG: 'C' })).errors).toContain('没有命令');
    expect((await typed('nothing', [], { LANG: 'C', LC_ALL: 'en_US' })).errors).toContain('no command');
  });
});

describe('identify', () => {
  const lines = (text: string) =>
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { input: string; kind: string; valid: boolean });

  it('answers every line, whatever its end, and an empty one too', async () => {
    const { code, output } = await typed('identify', ['LSVAA4185PA000123\r\n豫AD12345\n\nKNEJC524585810962']);
    expect(code).toBe(0);
    expect(lines(output)).toMatchObject([
      { input: 'LSVAA4185PA000123', kind: 'vin' },
      { input: '豫AD12345', kind: 'plate', valid: true },
      { input: '', kind: 'unknown', valid: false },
      { input: 'KNEJC524585810962', kind: 'vin', valid: false },
    ]);
  });

  it('puts characters together that were cut between two chunks', async () => {
    const bytes = Buffer.from('豫AD12345\n');
    const { output } = await typed('identify', [bytes.subarray(0, 2), bytes.subarray(2)]);
    expect(lines(output)).toMatchObject([{ input: '豫AD12345', valid: true }]);
  });

  const plates = [
    '豫A12345',
    '豫AD12345',
    '豫A12345D',
    '豫A1234挂',
    '豫A1234学',
    '豫A1234警',
    '粤Z123A港',
    '粤Z123A澳',
  ];
  // published examples, and one number of an area that was abolished in 1997
  const others = ['1M8GDM9AXKP042788', '11010519491231002X', '510211197001010019', '91350100M000100Y43'];

  it('takes plates of every kind, VINs, codes of batteries old and new, numbers of enterprises and of persons', async () => {
    const codes = [...plates, ...others, '001PB240000B3C00219', 'ZZJPEEGUNXQNBH6CG4421151'];
    const { output } = await typed(
      'identify',
      codes.map((code) => `${code}\n`),
    );
    expect(lines(output).map(({ input, kind, valid }) => [input, kind, valid])).toEqual([
      ...plates.map((plate) => [plate, 'plate', true]),
      ...others.map((other, index) => [other, ['vin', 'resident-id', 'resident-id', 'uscc'][index], true]),
      ...codes.slice(-2).map((code) => [code, 'battery', true]),
    ]);
    const told = output
      .split('\n')
      .map((line) => (line === '' ? null : (JSON.parse(line) as { decoded: unknown }).decoded));
    expect(told.slice(0, plates.length)).toMatchObject(
      ['ordinary', 'new-energy-small', 'new-energy-large', 'trailer', 'learner', 'police', 'hong-kong', 'macao'].map(
        (plateKind) => ({ plateKind }),
      ),
    );
  });

  it('refuses each of them when one character is wrong', async () => {
    const wrong = [
      '豫I12345',
      '豫AO12345',
      ...others.map((code) => `${code.slice(0, -1)}${code.endsWith('1') ? '2' : '1'}`),
    ];
    const { output } = await typed(
      'identify',
      wrong.map((code) => `${code}\n`),
    );
    expect(lines(output).filter(({ valid }) => valid)).toEqual([]);
  });

  it('fixes the kind', async () => {
    const { output } = await typed('identify --kind serial', ['ABC-123\n']);
    expect(lines(output)).toMatchObject([{ kind: 'serial', valid: true }]);
  });

  it('takes a line without an end for what it is: no identifier', async () => {
    const { output } = await typed(
      'identify',
      Array.from({ length: 40 }, () => 'x'.repeat(10_000)),
    );
    expect(lines(output)).toMatchObject([{ kind: 'unknown', valid: false }]);
  });

  it('keeps up with many lines', async () => {
    const chunk = 'LSVAA4185PA000123\n'.repeat(1000);
    const { output } = await typed(
      'identify',
      Array.from({ length: 20 }, () => chunk),
    );
    expect(output.split('\n')).toHaveLength(20_001);
  });
});

describe('reset', () => {
  it('says when there is nothing to empty, and leaves another database alone', async () => {
    const nothing = await typed('reset --yes', [], { HUIHUAN_DATA: '/nonexistent/huihuan' });
    expect(nothing).toMatchObject({ code: 0, output: expect.stringContaining('no data') });
    const foreign = await typed('reset --yes', [], { DATABASE_URL: 'postgres://elsewhere' });
    expect(foreign).toMatchObject({ code: 1, errors: expect.stringContaining('DATABASE_URL') });
  });
});
