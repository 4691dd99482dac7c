import { describe, expect, it } from '@jest/globals';
import { actStatementText, fact, type ActStatement, type Attestation } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import { openBooks, reportOf, takeEvent, type ServiceName } from '../index.ts';
import { madeUpClock, madeUpLogs } from '../testing/made-up-log.support.spec.ts';
import { finishSignatures, nextClaims, signatureWrong } from './claims.ts';
import { finishStatements, takeStatement } from './take-statement.ts';

const publicKey = { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) } as const;
const kid = 'd'.repeat(43);
const site = '019b8be7-0000-7000-8000-000000000001';
const [deviceId, personId] = ['019b8be7-0000-7000-8000-000000000002', '019b8be7-0000-7000-8000-000000000003'];

/** A container that was opened on an enrolled tablet, with what the tablet signed. */
const told = (more: { readonly said?: Partial<ActStatement>; readonly stated?: Partial<Attestation> } = {}) => {
  const clock = madeUpClock();
  const logs = madeUpLogs(clock);
  const own = (service: ServiceName) => {
    const validFrom = '2026-03-02T07:00:00.000Z';
    const data = {
      kid: 's'.repeat(42) + service[0]!,
      publicKey,
      ownerKind: 'service' as const,
      ownerId: service,
      validFrom,
    };
    const attestation: Attestation = {
      actor: { service },
      sign: () => ({ kid: data.kid, by: 'server', value: 'v' }),
    };
    logs.say(service, null, fact('cn.huihuan.signing-key.published.v1', data), { attestation });
    return attestation;
  };
  const registry = own('registry');
  const transfer = own('transfer');
  const enrolled = fact('cn.huihuan.device.enrolled.v1', {
    ...{ deviceId, siteId: site, kid, publicKey, enrolledBy: personId },
    ...{ enrolledAt: '2026-03-02T08:00:00.000Z', expiresAt: '2026-03-03T08:00:00.000Z' },
  });
  logs.say('registry', null, enrolled, { attestation: registry });
  const containerId = clock.id();
  const deviceTime = '2026-03-02T08:10:00.000Z';
  const statement: ActStatement = {
    ...{ act: 'container.release', id: containerId, siteId: site, deviceId, personId, deviceTime },
    ...{ body: {}, ...more.said },
  };
  const text = actStatementText(statement);
  const digest = sha256Hex(text);
  const released = fact('cn.huihuan.items.released.v1', { siteId: site, containerId, itemIds: [clock.id()] });
  const actor = { person: personId, device: deviceId };
  const attestation = { ...transfer, actor, deviceTime, statement: digest, ...more.stated };
  const { eventId } = logs.say('transfer', site, released, { attestation });
  return { logs, clock, eventId, registry, row: { actId: containerId, text, digest, kid, value: 'v' } };
};

type Told = ReturnType<typeof told>;

const reported = (
  { logs, row }: Pick<Told, 'logs' | 'row'>,
  rows: readonly Told['row'][] = [row],
  isWrong: (text: string) => boolean = () => false,
) => {
  const books = openBooks();
  for (const service of Object.keys(logs.logs) as ServiceName[])
    for (const each of logs.logs[service]) takeEvent(books, service, each);
  finishSignatures(books);
  for (const each of rows) takeStatement(books, 'transfer', each);
  finishStatements(books);
  for (const claim of nextClaims(books)) if (isWrong(claim.text)) signatureWrong(books, claim);
  return reportOf(books);
};

const found = (...given: Parameters<typeof reported>) =>
  reported(...given)
    .rules.flatMap(({ violations }) => violations)
    .filter(({ code }) => code.startsWith('statement'))
    .map(({ code, eventId }) => [code, eventId]);

const remarks = (one: Told) =>
  reported(one)
    .warnings.filter(({ code }) => code.startsWith('statement'))
    .map(({ code, eventId, found: who }) => [code, eventId, who]);

describe('the statement of a device behind a fact', () => {
  it('holds', () => {
    expect(found(told())).toEqual([]);
  });

  it('that nobody has is missing', () => {
    const one = told();
    expect(found(one, [])).toEqual([['statement.missing', one.eventId]]);
  });

  it('that was forged is named', () => {
    const one = told();
    expect(found(one, [one.row], (text) => text === one.row.text)).toEqual([['statement.forged', one.eventId]]);
  });

  it('whose text was changed is named', () => {
    const one = told();
    const text = one.row.text.replace('release', 'consolidate');
    expect(found(one, [{ ...one.row, text }])).toEqual([['statement.changed', one.eventId]]);
  });

  it('that was swapped with another leaves its own missing', () => {
    const [one, other] = [told(), told({ said: { body: { reason: 'other' } } })];
    expect(found(one, [{ ...other.row, actId: one.row.actId }])).toEqual([['statement.missing', one.eventId]]);
  });

  it.each([
    ['another person', { stated: { actor: { person: deviceId, device: deviceId } } }],
    ['another device', { stated: { actor: { person: personId, device: personId } } }],
    ['another time', { stated: { deviceTime: '2026-03-02T08:11:00.000Z' } }],
    ['another id', { said: { id: deviceId } }],
  ] as const)('says otherwise than the fact: %s', (_, more) => {
    const one = told(more);
    expect(found(one)).toEqual([['statement.differs', one.eventId]]);
  });

  it('by a key of another device, of another site, or of nobody is named', () => {
    for (const said of [{ deviceId: personId }, { siteId: personId }]) {
      const one = told({ said });
      expect(found(one)).toContainEqual(['statement.key', one.eventId]);
    }
    const one = told();
    expect(found(one, [{ ...one.row, kid: 'z'.repeat(43) }])).toEqual([['statement.key', one.eventId]]);
  });

  it('by a key that was revoked is named, unless it is flagged or somebody of the site answers for it', () => {
    const one = told();
    const revocation = { deviceId, siteId: site, reason: 'stolen' as const, revokedBy: personId };
    const revokedAt = '2026-03-02T08:05:00.000Z';
    const revoked = fact('cn.huihuan.device.revoked.v1', { ...revocation, revokedAt });
    one.logs.say('registry', null, revoked, { attestation: one.registry });
    const wrong = [['statement.key', one.eventId]];
    expect(found(one)).toEqual(wrong);
    const about = {
      ...{ siteId: site, actId: one.row.actId, act: 'container.release', deviceId },
      ...{ deviceTime: '2026-03-02T08:10:00.000Z', statement: one.row.digest },
    };
    const decided = (decision: 'admitted' | 'rejected', siteId = site) =>
      fact('cn.huihuan.statement.decided.v1', { ...about, siteId, decision, reason: '在场', decidedBy: personId });
    one.logs.say('transfer', site, decided('rejected'), { attestation: one.registry });
    one.logs.say('transfer', deviceId, decided('admitted', deviceId), { attestation: one.registry });
    one.logs.say('sorting', site, decided('admitted'));
    expect(found(one)).toEqual(wrong);
    const flagged = fact('cn.huihuan.statement.flagged.v1', { ...about, why: 'after-revocation' });
    one.logs.say('transfer', site, flagged, { attestation: one.registry });
    expect(found(one)).toEqual([]);
    expect(remarks(one)).toEqual([['statement.flagged', one.eventId, null]]);
    one.logs.say('transfer', site, decided('admitted'), { attestation: one.registry });
    expect(found(one)).toEqual([]);
    expect(remarks(one)).toEqual([['statement.admitted', one.eventId, personId]]);
  });
});
