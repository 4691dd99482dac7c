import { describe, expect, it } from '@jest/globals';
import { refuse, type Json } from '@huihuan/kernel-domain';
import {
  attendant,
  drawing,
  edited,
  keys,
  otherShipmentId,
  regulatorKey,
  type Twist,
} from './testing/made-up-evidence.support.spec.ts';
import { code, made, verdict } from './testing/verdict.support.spec.ts';
import { verifyEvidence } from './verify-evidence.ts';

interface Listed {
  lines: { item: { grams: number } }[];
  totalGrams: number;
  sealedDigest: string;
}

const good = made();

type Data = Record<string, Json>;

describe('a file of evidence', () => {
  it('holds from itself alone, and says first who handed what to whom', () => {
    const { flaw, missing, summary, facts } = verdict(good);
    expect({ flaw, missing }).toEqual({ flaw: null, missing: [] });
    expect(facts).toBe(good.file.records.length);
    expect(Object.keys(good.file)[0]).toBe('format');
    expect(summary?.en.join('\n')).toContain('2 lines, 100.001 kg');
    expect(summary?.en.filter((line) => line.startsWith('signed by the'))).toHaveLength(2);
    expect(summary?.zh.join('\n')).toContain(attendant);
  });

  it.each<[string, Twist]>([
    ['signed by a tablet', { byTablet: true }],
    ['with a recovered signature', { unsigned: ['receiver'], recovered: true }],
    ['of a truck that has not arrived', { isReceived: false }],
    ['by a tablet that was revoked later', { byTablet: true, revokedAt: '2026-03-01T12:00:00.000Z' }],
  ])('holds %s', (_, twist) => {
    expect(verdict(made(twist))).toMatchObject({ flaw: null, missing: [] });
  });

  it('says what is missing, which is not wrong', () => {
    expect(verdict(made({ unsigned: ['receiver'] }))).toMatchObject({ flaw: null, missing: ['receiver'] });
    expect(verdict(made({ unsigned: ['sender', 'receiver'] }))).toMatchObject({ missing: ['sender', 'receiver'] });
    expect(verdict(made({ unsigned: ['receiver'] })).summary?.en.at(-1)).toContain(
      'missing: the signature of the receiver',
    );
  });

  it('names what the driver drew, with its file or without, and why there is nothing', () => {
    const told = (driver: NonNullable<Twist['driver']>) => {
      const { flaw, summary, remarks } = verdict(made({ driver }));
      const line = summary?.en.find((each) => each.includes('signature of the driver'));
      return { flaw, line, remarks: remarks.map(({ en }) => en) };
    };
    const named = expect.stringContaining(drawing.sha256);
    expect(told('came')).toEqual({ flaw: null, line: named, remarks: [] });
    expect(told('came').line).toContain(`file ${drawing.fileId}`);
    expect(told('not-come')).toEqual({ flaw: null, line: named, remarks: [named] });
    expect(told('not-come').line).toContain('the file has not come');
    expect(told('declined')).toMatchObject({ line: expect.stringContaining('would not sign'), remarks: [] });
    expect(told('not-come').remarks[0]).toContain('never came');
  });

  it('holds where its summary is from before it named what the driver drew, and with no other word about it', () => {
    const { file, tools } = made({ driver: 'came' });
    const summed = (change: (line: string) => string[]) => ({
      ...file,
      summary: { zh: file.summary.zh.flatMap(change), en: file.summary.en.flatMap(change) },
    });
    const isOfDriver = (line: string) => /司机手写签名|signature of the driver/.test(line);
    const without = summed((line) => (isOfDriver(line) ? [] : [line]));
    expect(without.summary.en).toHaveLength(file.summary.en.length - 1);
    expect(verifyEvidence(without, tools).flaw).toBeNull();
    const other = summed((line) => [isOfDriver(line) ? line.replace(drawing.sha256, 'ab'.repeat(32)) : line]);
    expect(verifyEvidence(other, tools).flaw?.code).toBe('summary.differs');
  });

  it('takes no other file for what the driver drew', () => {
    const elsewhere = made({
      driver: 'came',
      told: (said) =>
        said.type === 'cn.huihuan.file.stored.v1' ? { ...said, data: { ...said.data, sha256: 'cd'.repeat(32) } } : said,
    });
    expect(verdict(elsewhere).remarks).toHaveLength(1);
  });

  it('says how many facts arrived after the checkpoint, and goes by their signatures', () => {
    expect(verdict(made({}, { later: 2 }))).toMatchObject({ flaw: null, afterCheckpoint: 2 });
    const { file, tools } = made();
    const without = {
      ...file,
      checkpoint: null,
      records: file.records.map((each) => ({ ...each, index: null, path: [] })),
    };
    expect(verifyEvidence(without, { ...tools, checkpoint: null })).toMatchObject({ flaw: null });
  });

  it('of a hundred lines holds', () => {
    expect(verdict(made({ lines: 100 }))).toMatchObject({ flaw: null, facts: 108 });
  });
});

describe('somebody edits the file', () => {
  const change = (type: string, how: (data: Data) => void, given = good): string | null =>
    code({ ...given, file: edited(given.file, type, ({ data }) => how(data as Data)) });

  it.each([
    [
      'a gram of the list',
      'cn.huihuan.shipment.dispatched.v1',
      (data: Data) => void ((data as unknown as Listed).lines[0]!.item.grams += 1),
    ],
    ['the total', 'cn.huihuan.shipment.dispatched.v1', (data: Data) => void (data['totalGrams'] = 1)],
    [
      'a finding',
      'cn.huihuan.shipment.received.v1',
      (data: Data) => void (data['receivedAt'] = '2026-03-01T07:00:00.000Z'),
    ],
    ['a signature', 'cn.huihuan.handover.signed.v1', (data: Data) => void (data['side'] = 'sender')],
    [
      'a key',
      'cn.huihuan.signing-key.published.v1',
      (data: Data) => void (data['validFrom'] = '2020-01-01T00:00:00.000Z'),
    ],
  ])('%s: it is not under the checkpoint any more', (_, type, how) => {
    expect(change(type, how)).toBe('proof.wrong');
  });

  it('and there is no checkpoint: the signature of the fact shows it', () => {
    const late = made({}, { later: good.file.records.length - 1 });
    expect(change('cn.huihuan.shipment.dispatched.v1', (data) => void (data['totalGrams'] = 1), late)).toBe(
      'signature.wrong',
    );
  });

  it('takes the signature of a late fact away', () => {
    const late = made({}, { later: 3 });
    const file = edited(late.file, 'cn.huihuan.shipment.received.v1', (record) => {
      delete record['signature'];
      delete record['actor'];
      delete record['evidence'];
    });
    expect(['record.unsigned', 'chain.link-broken', null]).toContain(code({ ...late, file }));
    expect(code({ ...late, file })).not.toBeNull();
  });

  it('swaps two facts', () => {
    const records = [...good.file.records];
    const at = records.findIndex(({ record }) => record.includes('item.collected'));
    [records[at], records[at + 1]] = [
      { ...records[at]!, record: records[at + 1]!.record },
      { ...records[at + 1]!, record: records[at]!.record },
    ];
    expect(code({ ...good, file: { ...good.file, records } })).toBe('proof.wrong');
  });

  it('adds a fact twice, or one that is none', () => {
    const [first] = good.file.records;
    expect(code({ ...good, file: { ...good.file, records: [...good.file.records, first!] } })).toBe('record.twice');
    for (const record of ['{}', ' ', first!.record.replace('{', '{ ')]) {
      const records = [{ ...first!, record }, ...good.file.records.slice(1)];
      expect(code({ ...good, file: { ...good.file, records } })).toBe('record.unreadable');
    }
  });

  it('takes facts out', () => {
    const without = (type: string) => ({
      ...good,
      file: { ...good.file, records: good.file.records.filter(({ record }) => !record.includes(`"type":"${type}"`)) },
    });
    expect(code(without('cn.huihuan.shipment.dispatched.v1'))).toBe('shipment.not-dispatched');
    expect(code(without('cn.huihuan.signing-key.published.v1'))).toBe('key.unknown');
    const unsigned = without('cn.huihuan.handover.signed.v1');
    expect(verdict(unsigned)).toMatchObject({ flaw: { code: 'summary.differs' }, missing: ['sender', 'receiver'] });
  });

  it('writes another summary, another shipment, another form', () => {
    const { summary } = good.file;
    const better = { ...summary, en: summary.en.map((line) => line.replace('100.001', '200.001')) };
    expect(code({ ...good, file: { ...good.file, summary: better } })).toBe('summary.differs');
    expect(code({ ...good, file: { ...good.file, shipmentId: otherShipmentId } })).toBe('shipment.not-dispatched');
    for (const file of [null, {}, { ...good.file, format: 'huihuan-evidence/2' }])
      expect(verifyEvidence(file, good.tools).flaw?.code).toBe('file.unreadable');
  });

  it('moves a proof to another leaf', () => {
    const records = good.file.records.map((each) => ({ ...each, index: 0 }));
    expect(code({ ...good, file: { ...good.file, records } })).toBe('proof.wrong');
    const one = good.file.records.map((each, place) => (place === 3 ? { ...each, path: each.path.slice(1) } : each));
    expect(code({ ...good, file: { ...good.file, records: one } })).toBe('proof.wrong');
  });

  it('names another checkpoint', () => {
    const opened = good.tools.checkpoint;
    if (opened?.ok !== true) throw new Error('no checkpoint');
    const other = { ...opened.value, checkpoint: { ...opened.value.checkpoint, root: 'f'.repeat(64) } };
    expect(code({ ...good, tools: { ...good.tools, checkpoint: { ok: true, value: other } } })).toBe('proof.wrong');
    const problem = { code: 'checkpoint.forged', kind: 'invalid', zh: '假', en: 'forged' } as const;
    expect(code({ ...good, tools: { ...good.tools, checkpoint: refuse(problem) } })).toBe('checkpoint.forged');
  });
});

describe('the keys that the auditor keeps', () => {
  const kept = [keys.collection.kid, keys.transfer.kid, keys.registry.kid, regulatorKey];
  const trusting = (trusted: readonly string[]) =>
    code({ ...good, tools: { ...good.tools, trusted: new Set(trusted) } });

  it('are compared with those of the file', () => {
    expect(trusting(kept)).toBeNull();
    expect(trusting(kept.filter((kid) => kid !== keys.transfer.kid))).toBe('key.untrusted');
    expect(trusting(kept.filter((kid) => kid !== regulatorKey))).toBe('checkpoint.key-untrusted');
  });
});
