import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fact, serviceSource, siteSource, type Details, type Identifier } from '@huihuan/contracts-events';
import { makeUscc } from '@huihuan/identifiers-domain';
import { newId } from '@huihuan/platform-service';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import type { IssueCertificate } from '@huihuan/processing-domain';
import { centre, fridge, operator, otherCentre, station, supervisor } from '../testing/goods.support.spec.ts';
import { newGate, until } from '../testing/gate.support.spec.ts';
import { openSortingYard, type SortingYard } from '../testing/sorting-yard.support.spec.ts';
import { certificatesOfSite, certificatesOfVinSql, certificatesSql } from './certificate-books.ts';
import { againstBooks } from './certificate-truth.ts';
import { certificatePaper } from './certificate-paper.ts';
import { issueCertificate, voidCertificate } from './change-certificate.ts';

let yard: SortingYard;
beforeAll(async () => {
  yard = await openSortingYard();
});
afterAll(() => yard.close());

const form: Details = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', fuel: 'petrol', plateState: 'both' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042', pledged: false, seized: false, theftSuspected: false },
  ...{ pledgeCheckedOn: '2026-05-01', seizureCheckedOn: '2026-05-01', theftCheckedOn: '2026-05-01' },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
};
const withoutEngine: Details = { ...form, assemblies: ['frame'], missingExplained: '前车主已拆' };

const waitingSql = `
  select from pg_locks join pg_database on pg_database.oid = database
   where datname = current_database() and locktype = 'advisory' and not granted`;

let vins = 100;
/** A car in the stock of the centre, with what the station says of it. */
const car = async (details: Details, of?: Identifier): Promise<string> => {
  const vin = of ?? ({ kind: 'vin', value: `LSVAA4185PA000${(vins += 1)}` } as const);
  const item = fridge({ family: 'vehicle', classCode: 'vehicle.car', grams: 1_200_000, identifiers: [vin] });
  await yard.takeIn(item);
  const { itemId, family, classCode } = item;
  const said = { siteId: station.siteId, itemId, family, classCode, reason: '补填', staffId: null };
  await yard.tell(siteSource(station.siteId), [fact('cn.huihuan.item.described.v1', { ...said, details })]);
  return itemId;
};

const issue = (itemId: string, more: Partial<IssueCertificate> = {}, custody = yard.custody) => {
  const command: IssueCertificate = {
    ...{ certificateId: newId(), siteId: centre.siteId, kind: 'vehicle-recovery', itemId, override: null },
    ...{ staffId: operator.staffId, ...more },
  };
  return issueCertificate(custody, {
    ...{ asked: { ...command, id: command.certificateId }, correlationId: 'test', command },
  });
};
const issued = async (itemId: string, more: Partial<IssueCertificate> = {}) => {
  const answer = await issue(itemId, more);
  if (!answer.ok) throw new Error(answer.problem.en);
  return answer.value;
};
const cancel = (certificateId: string, id = newId()) =>
  voidCertificate(yard.custody, {
    ...{ asked: { id }, correlationId: 'test', certificateId, reason: '车架号打印错误', staffId: supervisor.staffId },
  });

const sequences = async () =>
  (await rowsOf<{ sequence: number }>(yard.custody.database, 'select sequence from certificate order by sequence')).map(
    ({ sequence }) => sequence,
  );

describe('certificates of a site', () => {
  it('are numbered without gaps, also when many are asked for at once, and a refused one takes no number', async () => {
    const cars = await Promise.all(Array.from({ length: 6 }, () => car(form)));
    const bad = await car(withoutEngine);
    const answers = await Promise.all([...cars.map((itemId) => issue(itemId)), issue(bad)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(6);
    expect(await sequences()).toEqual([1, 2, 3, 4, 5, 6]);
    const facts = await yard.stated('cn.huihuan.certificate.issued.v1');
    expect(facts.map(({ data }) => (data as { sequence: number }).sequence)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('count once for an item when two ask at the same moment, and the retry of one gets its first answer', async () => {
    const itemId = await car(form);
    const [one, other] = await Promise.all([issue(itemId), issue(itemId)]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'certificate.lives' } });
    const first = one.ok ? one.value : other.ok ? other.value : null;
    expect(await issue(itemId, { certificateId: first?.certificateId ?? '' })).toEqual({ ok: true, value: first });
  });

  it('say the form that another tier told of, and carry no owner', async () => {
    const itemId = await car(form);
    const { stated, number, identifiers, replaces } = await issued(itemId);
    expect(stated).toMatchObject({ model: '示例牌 SL7001', engineNumber: 'E4G16-0042' });
    expect(Object.keys(stated)).not.toContain('papers');
    expect(number).toMatch(/^DEMO-中牟家电拆解中心-V\d{4}-\d{6}$/);
    expect(identifiers).toHaveLength(1);
    expect(replaces).toBeNull();
  });

  it('name the enterprise by the code of its business licence once the registry has it, and leave the owner to be written', async () => {
    const { certificateId } = await issued(await car(form));
    const text = async () =>
      JSON.stringify((await certificatePaper(yard.custody, certificateId))?.describe('https://x'));
    const uscc = makeUscc(() => 0.5);
    expect(await text()).not.toContain(uscc);
    const { licences } = centre;
    const business = { kind: 'business-licence', number: uscc, issuer: '局', validFrom: '2020-01-01', validTo: null };
    const site = { ...centre, licences: [...licences, business] };
    await yard.tell(serviceSource('registry'), [fact('cn.huihuan.site.changed.v1', { site, reason: '补登记' })]);
    expect(await text()).toContain(uscc);
    expect(await text()).toContain('手填 by hand');
  });

  it('without an engine are a supervisor’s word, which the fact keeps', async () => {
    const itemId = await car(withoutEngine);
    expect(await issue(itemId)).toMatchObject({
      problem: { code: 'vehicle.incomplete', details: { overridable: true, lacking: ['engine'] } },
    });
    const override = { supervisorId: supervisor.staffId, reason: '车管所已核实' };
    expect(await issued(itemId, { override })).toMatchObject({
      override,
      warnings: expect.arrayContaining(['vehicle.incomplete']),
    });
  });

  it('once voided leave their number used, and the next one names them', async () => {
    const itemId = await car(form);
    const first = await issued(itemId);
    const id = newId();
    const voided = await cancel(first.certificateId, id);
    expect(voided).toMatchObject({ value: { number: first.number, voided: { reason: '车架号打印错误' } } });
    expect(await cancel(first.certificateId, id)).toEqual(voided);
    expect(await cancel(first.certificateId)).toMatchObject({ problem: { code: 'certificate.void' } });
    const second = await issued(itemId);
    expect(second).toMatchObject({ sequence: first.sequence + 1, replaces: first.certificateId, voided: null });
    const listed = await certificatesOfSite(yard.custody.database, { siteId: centre.siteId, itemId, limit: 10 });
    expect(listed.map(({ number }) => number)).toEqual([second.number, first.number]);
    expect(await cancel(newId())).toMatchObject({ problem: { code: 'certificate.unknown' } });
  });

  it('of a vehicle that came in again under its VIN are refused until the first is voided, also when both ask at once', async () => {
    const vin = { kind: 'vin', value: 'LSVAA4185PA000777' } as const;
    const [former, again] = [await car(form, vin), await car(form, vin)];
    const [one, other] = await Promise.all([issue(former), issue(again)]);
    const first = one.ok ? one.value : other.ok ? other.value : null;
    expect([one, other].find(({ ok }) => !ok)).toMatchObject({
      problem: { code: 'certificate.lives', details: { number: first!.number, itemId: first!.itemId } },
    });
    const later = first!.itemId === former ? again : former;
    await cancel(first!.certificateId);
    expect(await issued(later)).toMatchObject({ identifiers: [vin], voided: null });
    expect(await issue(first!.itemId)).toMatchObject({ problem: { code: 'certificate.lives' } });
  });

  it('of one VIN are refused also where an item came to have it just now, and name the other centre', async () => {
    const { custody } = yard;
    const { database } = custody;
    const vin = { kind: 'vin', value: 'LSVAA4185PA000778' } as const;
    const [here, there] = [await car(form, vin), await car(form)];
    await database.query('update holding set site_id = $2 where item_id = $1', [there, otherCentre.siteId]);
    const waiting = async () => (await rowsOf(database, waitingSql)).length > 0;
    const [end, said] = [newGate(), newGate()];
    const append: typeof custody.outbox.append = async (...told) => {
      said.open();
      await end.opened;
      return custody.outbox.append(...told);
    };
    const first = issue(here, {}, { ...custody, outbox: { ...custody.outbox, append } });
    await said.opened;
    let second: ReturnType<typeof issue> | undefined;
    await database.transaction(async (tx) => {
      await takeLocks(tx, [otherCentre.siteId]);
      second = issue(there, { siteId: otherCentre.siteId });
      await until(waiting);
      // as an amendment does it, under the lock of the site
      await tx.query('update holding set identifiers = $2 where item_id = $1', [there, JSON.stringify([vin])]);
    });
    const answered = second!.then(() => true);
    await until(async () => (await Promise.race([answered, Promise.resolve(false)])) || (await waiting()));
    end.open();
    expect(await first).toMatchObject({ ok: true });
    expect(await second).toMatchObject({
      problem: {
        ...{ code: 'certificate.lives', details: { itemId: here, siteName: centre.name } },
        zh: expect.stringContaining(`“${centre.name}”出具`) as unknown,
      },
    });
  });

  it('say beside themselves what they would state now, once the form was filled in anew, until that is certified', async () => {
    const itemId = await car(form);
    const first = await issued(itemId);
    const checked = async () => {
      const { database } = yard.custody;
      return againstBooks(database, await certificatesOfSite(database, { siteId: centre.siteId, itemId, limit: 10 }));
    };
    const overtaken = async (certificateId: string) =>
      (await certificatePaper(yard.custody, certificateId))?.facts.overtaken?.zh;
    expect(await checked()).toEqual([first]);
    expect(await overtaken(first.certificateId)).toBeUndefined();
    const { tell } = yard;
    const describe = (details: Details) =>
      tell(siteSource(station.siteId), [
        fact('cn.huihuan.item.described.v1', {
          ...{ siteId: station.siteId, itemId, family: 'vehicle', classCode: 'vehicle.car', reason: '更正' },
          ...{ staffId: null, details },
        }),
      ]);
    // what is not printed makes nothing untrue
    await describe({ ...form, papers: ['registration-certificate'] });
    expect(await checked()).toEqual([first]);
    await describe({ ...form, engineNumber: 'E4G16-9999', vehicleUse: 'taxi' });
    expect(await checked()).toMatchObject([
      {
        stated: { engineNumber: 'E4G16-0042', vehicleUse: 'passenger-private-small' },
        noLongerTrue: { stated: { engineNumber: 'E4G16-9999', vehicleUse: 'taxi' } },
      },
    ]);
    expect(await overtaken(first.certificateId)).toContain('不再属实');
    await cancel(first.certificateId);
    const second = await issued(itemId);
    const [now, former] = await checked();
    expect([now, former?.noLongerTrue]).toEqual([second, undefined]);
    expect(await overtaken(second.certificateId)).toBeUndefined();
  });

  it('are listed newest first by an index, however many there are', async () => {
    const { database } = yard.custody;
    await database.query(
      `insert into certificate (certificate_id, site_id, kind, number, year, sequence, item_id, book, issued_at)
       select gen_random_uuid(), gen_random_uuid(), 'vehicle-recovery', 'N' || n, 2020, n, gen_random_uuid(), '{}', now()
         from generate_series(1, 20000) as n`,
    );
    await database.query('analyze certificate');
    const plan = await rowsOf<Record<'QUERY PLAN', string>>(database, `explain ${certificatesSql}`, [
      ...[centre.siteId, null, null, 50],
    ]);
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/certificate_of_site/);
    const vin = JSON.stringify([{ kind: 'vin', value: 'LSVAA4185PA000777' }]);
    const byVin = await rowsOf<Record<'QUERY PLAN', string>>(database, `explain ${certificatesOfVinSql}`, [
      ...[vin, newId()],
    ]);
    expect(byVin.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/certificate_by_vin/);
  });
});
