import { describe, expect, it } from '@jest/globals';
import type { Details } from '@huihuan/contracts-events';
import type { GoodsReceiver } from '../findings.ts';
import { judgeGate } from '../judge-gate.ts';
import { checkStep } from '../judge-step.ts';
import type { StepDone } from '../step.ts';
import { nationalRules, rulesOn, type LocalVersion } from '@huihuan/rules-domain';
import { mayKeepData } from './device/keeps-data.ts';
import { against, handIn, item, lawOf, record } from './goods.support.spec.ts';

const marked = record('mark-second-hand', { markedBy: 'label' });
const erased: Details = {
  ...{ method: 'overwrite', tool: 'wipe', toolVersion: '2.1', verifiedBy: 'tool', verifyTool: 'check 1.0' },
  ownerConsents: true,
};
const wiped = record('wipe-data', erased);
const failed = record('wipe-data', {}, { result: 'failed', stepId: 'wipe-0' });
const destroyed = record('destroy-data-carrier', { method: 'shredded', carrier: 'SSD 1' });

const laptop = (details: Details, ...steps: readonly StepDone[]) => item('device.laptop', details, ...steps);
const sold = (details: Details, ...steps: readonly StepDone[]) =>
  against(laptop(details, marked, ...steps), 'close-reuse');

describe('a laptop that is to be used again', () => {
  it('is wiped, and nobody sells it unwiped without a supervisor', () => {
    expect(sold({ dataWay: 'wipe' })).toEqual([['supervisor', 'step.missing', 'wipe-data']]);
    expect(sold({ dataWay: 'wipe' }, wiped)).toEqual([]);
    expect(sold({ dataWay: 'none' })).toEqual([]);
  });

  it.each([
    ['2023-12-31', []],
    ['2024-01-01', [['supervisor', 'step.missing', 'wipe-data']]],
    ['2026-12-31', [['supervisor', 'step.missing', 'wipe-data']]],
    ['2027-01-01', [['supervisor', 'step.missing', 'wipe-data']]],
  ])('by the rule of %s', (day, found) =>
    expect(against(laptop({ dataWay: 'wipe' }, marked), 'close-reuse', day)).toEqual(found),
  );

  it('has the consent of its owner on record, in its form or with the wipe', () => {
    const silent = record('wipe-data', { ...erased, ownerConsents: false });
    expect(sold({}, silent)).toEqual([['supervisor', 'device.no-consent', 'wipe-data']]);
    expect(sold({ dataWay: 'wipe' }, silent)).toEqual([]);
    expect(sold({}, wiped)).toEqual([]);
  });

  it('bears the mark of second-hand goods', () =>
    expect(against(laptop({ dataWay: 'wipe' }, wiped), 'close-reuse')).toEqual([
      ['supervisor', 'step.missing', 'mark-second-hand'],
    ]));
});

describe('data that cannot be erased', () => {
  it('are destroyed before the job is closed', () => {
    expect(against(laptop({}, failed), 'close-job')).toEqual([['supervisor', 'step.missing', 'destroy-data-carrier']]);
    expect(against(laptop({}, failed, destroyed), 'close-job')).toEqual([]);
    expect(against(laptop({}), 'close-job')).toEqual([]);
  });

  it('are destroyed first: nobody is sent to mark as second-hand what is destroyed next', () =>
    expect(against(laptop({ dataWay: 'wipe' }, failed), 'close-reuse')).toEqual([
      ['supervisor', 'step.missing', 'destroy-data-carrier'],
      ['supervisor', 'step.missing', 'mark-second-hand'],
    ]));

  it('keep it from reuse, until the carrier is destroyed or a later attempt succeeds', () => {
    expect(sold({ dataWay: 'wipe' }, failed)).toEqual([['supervisor', 'step.missing', 'destroy-data-carrier']]);
    expect(sold({ dataWay: 'wipe' }, failed, destroyed)).toEqual([]);
    const later = { ...wiped, occurredAt: '2026-05-01T10:00:00+08:00' };
    expect(sold({ dataWay: 'wipe' }, later, failed)).toEqual([]);
    expect(sold({ dataWay: 'wipe' }, { ...later, result: 'failed' }, wiped)).toHaveLength(1);
  });
});

describe('an unwiped device that leaves', () => {
  const destroyer = {
    passesOn: false,
    keepsBooks: false,
    destroysData: true,
    remanufactures: false,
    meltsSteel: false,
  };
  const station = { passesOn: true, keepsBooks: true, destroysData: false, remanufactures: false, meltsSteel: false };
  const dealer = { passesOn: false, keepsBooks: false, destroysData: false, remanufactures: false, meltsSteel: false };
  const leaving = (details: Details, receiver?: GoodsReceiver, ...steps: readonly StepDone[]) =>
    judgeGate(laptop(details, ...steps), 'dispatch', lawOf('2026-05-02'), { receiver }).map(({ effect }) => effect);

  it('needs a supervisor, wherever it goes but to the destroyer', () => {
    expect(leaving({ dataWay: 'wipe' }, dealer)).toEqual(['supervisor']);
    expect(leaving({ dataWay: 'destroy' }, dealer)).toEqual(['supervisor']);
    expect(leaving({ dataWay: 'wipe' }, destroyer)).toEqual([]);
    expect(leaving({ dataWay: 'wipe' }, dealer, wiped)).toEqual([]);
    expect(leaving({ dataWay: 'wipe' }, dealer, destroyed)).toEqual([]);
  });

  it('is told of on its way there through a station of the network', () => {
    expect(leaving({ dataWay: 'wipe' }, station)).toEqual(['warn']);
    expect(leaving({ dataWay: 'destroy' }, station)).toEqual([]);
  });

  it('is doubted while nobody says whom it goes to, unless it is to be destroyed', () => {
    expect(against(laptop({ dataWay: 'wipe' }), 'dispatch')).toEqual([['supervisor', 'step.missing', 'wipe-data']]);
    expect(against(laptop({ dataWay: 'destroy' }), 'dispatch')).toEqual([]);
  });
});

describe('the hand-in of a device', () => {
  it('asks what becomes of the data', () => {
    expect(handIn('device.phone', { details: {} })).toEqual([['supervisor', 'detail.missing', '/dataWay']]);
    expect(handIn('device.phone', {})).toEqual([['warn', 'detail.form-missing', '']]);
    expect(handIn('device.phone', { details: { dataWay: 'destroy' } })).toEqual([]);
  });

  it('tells of an account that its owner should log out of now', () => {
    expect(handIn('device.phone', { details: { dataWay: 'wipe', lock: 'account' } })).toEqual([
      ['warn', 'device.account-locked', '/lock'],
    ]);
    expect(handIn('device.phone', { details: { dataWay: 'wipe', lock: 'screen' } })).toEqual([]);
  });
});

describe('office equipment and other goods that keep data', () => {
  const ask = (code: string, details: Details, ...steps: readonly StepDone[]) =>
    against(item(code, details, marked, ...steps), 'close-reuse');
  const unwiped = [['supervisor', 'step.missing', 'wipe-data']];

  it.each(['device.printer', 'device.copier', 'appliance.fax'])('are wiped before any reuse: %s', (code) => {
    expect(ask(code, {})).toEqual(unwiped);
    expect(ask(code, { dataWay: 'wipe' })).toEqual(unwiped);
    expect(ask(code, {}, wiped)).toEqual([]);
    expect(ask(code, { dataWay: 'none' })).toEqual([]);
  });

  it('need none where the rule does not name them, or not on that day', () => {
    for (const code of ['appliance.refrigerator', 'appliance.monitor', 'appliance.telephone'])
      expect(ask(code, {})).toEqual([]);
    const fax = item('appliance.fax', {}, marked);
    expect(against(fax, 'close-reuse', '2023-12-31')).toEqual([]);
    expect(against(fax, 'close-reuse', '2024-01-01')).toEqual(unwiped);
  });

  it('leave unwiped only for who destroys them', () => {
    expect(against(item('appliance.fax', {}), 'dispatch')).toEqual(unwiped);
    expect(against(item('appliance.fax', { dataWay: 'destroy' }), 'dispatch')).toEqual([]);
    expect(against(item('appliance.washing-machine', {}), 'dispatch')).toEqual([]);
  });

  it('are destroyed where the wipe failed', () =>
    expect(against(item('appliance.fax', {}, failed), 'close-job')).toEqual([
      ['supervisor', 'step.missing', 'destroy-data-carrier'],
    ]));

  it('are named by an area for itself', () => {
    const version: LocalVersion = {
      ...{ versionId: '019b8be7-2222-7000-8000-000000000001', ruleId: 'device.wiped-before-reuse' },
      ...{ scope: { kind: 'area', areaCode: '410122' }, validFrom: '2026-05-01', validTo: null, effect: 'supervisor' },
      ...{ parameters: { classes: ['appliance.fax', 'appliance.robot-vacuum'] }, document: '本地办法', clause: null },
    };
    const on = (day: string) =>
      rulesOn({ rules: nationalRules, local: [version] }, { day, areaCode: '410122', siteId: null });
    const robot = item('appliance.robot-vacuum', {}, marked);
    expect(judgeGate(robot, 'close-reuse', on('2026-04-30'))).toEqual([]);
    expect(judgeGate(robot, 'close-reuse', on('2026-05-01'))).toMatchObject([{ problem: { code: 'step.missing' } }]);
  });

  it('are those that the rule book offers', () => {
    const rule = nationalRules.find(({ ruleId }) => ruleId === 'device.wiped-before-reuse');
    const offered = rule?.parameters.flatMap((each) => (each.kind === 'choices' ? each.offered : []));
    expect(offered?.map(({ name }) => name)).toEqual(mayKeepData);
  });

  it('may say at the hand-in what becomes of the data, and a fridge may not', () => {
    expect(handIn('appliance.fax', { details: {} })).toEqual([]);
    expect(handIn('appliance.fax', { details: { dataWay: 'wipe' } })).toEqual([]);
    expect(handIn('appliance.refrigerator', { details: { dataWay: 'wipe' } })).toEqual([
      ['refused', 'detail.unknown', '/dataWay'],
    ]);
  });
});

describe('the record of a wipe', () => {
  const stated = (details: Details, witnessId: string | null = null) =>
    checkStep(
      { step: 'wipe-data', result: 'done', details, evidence: [], staffId: 'a', witnessId },
      { family: 'device', classCode: 'device.laptop', day: '2026-05-02' },
    );
  const codeOf = (checked: ReturnType<typeof stated>) => (checked.ok ? null : checked.problem.code);

  it('names method, tool and version', () => {
    expect(codeOf(stated(erased))).toBeNull();
    expect(codeOf(stated({ ...erased, method: 'factory-reset' }))).toBe('detail.wrong');
    for (const name of ['tool', 'toolVersion', 'method', 'verifyTool']) {
      const { [name]: _, ...rest } = erased;
      expect(codeOf(stated(rest))).toBe('detail.missing');
    }
  });

  it('is verified by a tool or by a second person, who is another', () => {
    const said: Record<string, boolean | string> = { ...erased, verifiedBy: 'person' };
    const { verifyTool: _, ...byPerson } = said;
    expect(codeOf(stated(byPerson))).toBe('step.witness-missing');
    expect(codeOf(stated(byPerson, 'a'))).toBe('step.witness-same');
    expect(codeOf(stated(byPerson, 'b'))).toBeNull();
  });
});
