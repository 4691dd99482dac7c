import { describe, expect, it } from '@jest/globals';
import { destroyVideo, recordVideo, type StepDone } from '@huihuan/families-domain';
import { nationalBook, rulesOn } from '@huihuan/rules-domain';
import { tellsOfDestroyedVideo, wrongDestruction } from './destroy-video.ts';

const dismantledOn = '2026-03-02';
const rulesOf = (local: (typeof nationalBook)['local'] = []) =>
  rulesOn({ ...nationalBook, local }, { day: dismantledOn, areaCode: '410122', siteId: null });
const done = (step: string, stepId: string, result: 'done' | 'failed' = 'done'): StepDone => ({
  ...{ step, stepId, result, details: {}, staffId: null, witnessId: null, occurredAt: '2026-03-02T05:00:00.000Z' },
});
const recorded = { steps: [done(recordVideo, 'video')] };
const gone = (destroyedOn: string, more: { staffId?: string | null; corrects?: string } = {}) => ({
  ...{ step: destroyVideo, result: 'done' as const, details: { destroyedOn, how: 'deleted' } },
  ...{ staffId: 'somebody', corrects: null, ...more },
});
const on = (today: string, rules: ReturnType<typeof rulesOf> | null = rulesOf()) => ({ today, rules });

describe('that a video was destroyed', () => {
  it('is recorded from the day after its last one by the rule of the dismantling, which is named before', () => {
    expect(wrongDestruction(gone('2027-03-03'), recorded, on('2027-03-03'))).toBeUndefined();
    const early = wrongDestruction(gone('2027-03-02'), recorded, on('2027-03-03'));
    expect(early).toMatchObject({
      ...{ code: 'video.kept-longer', kind: 'conflict', path: '/details/destroyedOn' },
      details: { ruleId: 'vehicle.video', dismantledOn, keptUntil: '2027-03-02', destroyedOn: '2027-03-02' },
    });
    expect(early?.en).toContain('Video of dismantling');
    expect(early?.zh).toContain('拆解录像保存');
  });

  it('goes by the local rule of that day', () => {
    const local = {
      ...{ versionId: '1', ruleId: 'vehicle.video', scope: { kind: 'area' as const, areaCode: '41' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock' as const, parameters: { days: 730 } },
      ...{ document: '本地管理办法', clause: null },
    };
    const early = wrongDestruction(gone('2027-03-03'), recorded, on('2027-03-03', rulesOf([local])));
    expect(early).toMatchObject({ code: 'video.kept-longer', details: { document: '本地管理办法' } });
    expect(wrongDestruction(gone('2028-03-02'), recorded, on('2028-03-02', rulesOf([local])))).toBeUndefined();
  });

  it('is refused of a day to come, by nobody, of a video that nobody recorded, twice, and of no dismantling', () => {
    const codeOf = (...asked: Parameters<typeof wrongDestruction>) => wrongDestruction(...asked)?.code;
    const today = on('2027-03-03');
    expect(codeOf(gone('2027-03-04'), recorded, today)).toBe('video.in-future');
    expect(codeOf(gone('2027-03-03', { staffId: null }), recorded, today)).toBe('video.nobody');
    expect(codeOf(gone('2027-03-03'), { steps: [] }, today)).toBe('video.unrecorded');
    expect(codeOf(gone('2027-03-03'), { steps: [done(recordVideo, 'video', 'failed')] }, today)).toBe(
      'video.unrecorded',
    );
    const before = { steps: [...recorded.steps, done(destroyVideo, 'gone')] };
    expect(codeOf(gone('2027-03-03'), before, today)).toBe('video.destroyed-before');
    expect(codeOf(gone('2027-03-03', { corrects: 'gone' }), before, today)).toBeUndefined();
    expect(codeOf(gone('2027-03-03'), recorded, on('2027-03-03', null))).toBe('video.not-dismantled');
  });

  it('is said by the step that was done, not by one that was tried in vain', () => {
    expect(tellsOfDestroyedVideo(gone('2027-03-03'))).toBe(true);
    expect(tellsOfDestroyedVideo({ ...gone('2027-03-03'), result: 'failed' })).toBe(false);
    expect(tellsOfDestroyedVideo({ step: recordVideo, result: 'done' })).toBe(false);
  });
});
