import { describe, expect, it } from '@jest/globals';
import { fact, type Attestation } from '@huihuan/contracts-events';
import { openBooks, reportOf, takeEvent, type ServiceName } from '../index.ts';
import { madeUpClock, madeUpLogs, type MadeUpLogs } from '../testing/made-up-log.support.spec.ts';
import { finishSignatures, nextClaims, signatureWrong } from './claims.ts';

const kid = 's'.repeat(43);
const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
const site = '019b8be7-0000-7000-8000-000000000001';

const signedBy = (name: string, more: Partial<Attestation> = {}): Attestation => ({
  ...{ actor: { service: 'sorting' }, sign: () => ({ kid: name, by: 'server', value: 'v' }) },
  ...more,
});
const published = fact('cn.huihuan.signing-key.published.v1', {
  ...{ kid, publicKey, ownerKind: 'service', ownerId: 'sorting', validFrom: '2026-03-02T08:00:00.000Z' },
});

/** A service that published its key, and the items that it released. */
const told = () => {
  const clock = madeUpClock();
  const logs = madeUpLogs(clock);
  logs.say('sorting', null, published, { attestation: signedBy(kid) });
  const release = (more: Parameters<MadeUpLogs['say']>[3] = { attestation: signedBy(kid) }) =>
    logs.say(
      'sorting',
      site,
      fact('cn.huihuan.items.released.v1', { siteId: site, containerId: clock.id(), itemIds: [clock.id()] }),
      more,
    );
  return { logs, release };
};

const verified = (logs: MadeUpLogs['logs'], isWrong: (eventId: string) => boolean = () => false) => {
  const books = openBooks();
  for (const service of Object.keys(logs) as ServiceName[])
    for (const row of logs[service]) takeEvent(books, service, row);
  finishSignatures(books);
  for (const claim of nextClaims(books)) if (isWrong(claim.eventId)) signatureWrong(books, claim);
  const report = reportOf(books);
  const found = report.rules.flatMap(({ violations }) => violations);
  return { report, found: found.map(({ code, eventId }) => ({ code, eventId })) };
};

describe('signatures of a log', () => {
  it('are counted, and hold', () => {
    const { logs, release } = told();
    release();
    const { report, found } = verified(logs.logs);
    expect(found).toEqual([]);
    expect(report.signatures).toMatchObject({ server: 2, device: 0, unsigned: 0 });
    expect(report.signatures.keys).toEqual([
      { service: 'sorting', kid, uses: [{ from: '2026-03-02T08:00:00.000Z', until: null }] },
    ]);
  });

  it('may be missing from before the key, and not after it', () => {
    const clock = madeUpClock();
    const logs = madeUpLogs(clock);
    const data = { siteId: site, containerId: clock.id(), itemIds: [clock.id()] };
    logs.say('sorting', site, fact('cn.huihuan.items.released.v1', data));
    logs.say('sorting', null, published, { attestation: signedBy(kid) });
    expect(verified(logs.logs).report).toMatchObject({ violations: 0, signatures: { server: 1, unsigned: 1 } });
    const { eventId } = logs.say('sorting', site, fact('cn.huihuan.items.released.v1', data));
    expect(verified(logs.logs).found).toEqual([{ code: 'signature.missing', eventId }]);
  });

  it('are found wrong by whoever computes them', () => {
    const { logs, release } = told();
    const { eventId } = release();
    expect(verified(logs.logs, (id) => id === eventId).found).toEqual([{ code: 'signature.wrong', eventId }]);
  });

  it('by a key that nobody published are named', () => {
    const { logs, release } = told();
    const { eventId } = release({ attestation: signedBy('z'.repeat(43)) });
    expect(verified(logs.logs).found).toEqual([{ code: 'signature.unknown-key', eventId }]);
  });

  it('cannot be made by a key that another service published for it', () => {
    const { logs, release } = told();
    const theirs = fact('cn.huihuan.signing-key.published.v1', { ...published.data, kid: 'q'.repeat(43) });
    const { eventId } = logs.say('transfer', null, theirs);
    const forged = release({ attestation: signedBy('q'.repeat(43)) });
    expect(verified(logs.logs).found).toEqual([
      { code: 'signing-key.foreign', eventId },
      { code: 'signature.unknown-key', eventId: forged.eventId },
    ]);
  });
});

describe('the keys of services', () => {
  it.each([
    [undefined, []],
    [new Set([kid]), []],
    [new Set(['another']), [{ code: 'signing-key.untrusted', subject: `key:${kid}` }]],
  ])('are those that the reader trusts, as %p', (trusted, wanted) => {
    const books = openBooks();
    for (const row of told().logs.logs.sorting) takeEvent(books, 'sorting', row);
    finishSignatures(books, trusted);
    expect(reportOf(books).rules.flatMap(({ violations }) => violations)).toMatchObject(wanted);
  });
});

describe('the time of a fact', () => {
  it('does not go back in its chain', () => {
    const { logs, release } = told();
    release({ time: '2026-03-03T10:00:00.000Z', attestation: signedBy(kid) });
    release({ time: '2026-03-03T09:55:00.000Z', attestation: signedBy(kid) });
    const { eventId } = release({ time: '2026-03-03T09:54:59.000Z', attestation: signedBy(kid) });
    expect(verified(logs.logs).found).toEqual([{ code: 'event.back-dated', eventId }]);
  });

  it('is told where the clock of the device differs, and breaks no rule', () => {
    const { logs, release } = told();
    const at = (deviceTime: string) =>
      release({ time: '2026-03-03T10:00:00.000Z', attestation: signedBy(kid, { deviceTime }) });
    at('2026-03-03T18:04:59+08:00');
    const { eventId } = at('2026-03-03T18:05:01+08:00');
    const { report } = verified(logs.logs);
    expect(report.violations).toBe(0);
    expect(report.warnings).toMatchObject([
      { code: 'time.clock-differs', eventId, found: '2026-03-03T18:05:01+08:00' },
    ]);
  });
});
