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
interface More {
  readonly staffId?: string | null;
  readonly corrects?: string;
  /** The day of the record in China, unless it is that of the destruction. */
  readonly recordedOn?: string;
}
const gone = (destroyedOn: string | null, { recordedOn = destroyedOn ?? '', ...more }: More = {}) => ({
  ...{ step: destroyVideo, result: 'done' as const, staffId: 'somebody', corrects: null },
  details: { ...(destroyedOn === null ? {} : { destroyedOn }), how: 'deleted' },
  ...{ occurredAt: `${recordedOn}T04:00:00.000Z`, ...more },
});
const by = (rules: ReturnType<typeof rulesOf> | null = rulesOf()) => ({ rules });

describe('that a video was destroyed', () => {
  it('is recorded from the day after its last one by the rule of the dismantling, which is named before', () => {
    expect(wrongDestruction(gone('2027-03-03'), recorded, by())).toBeUndefined();
    const early = wrongDestruction(gone('2027-03-02', { recordedOn: '2027-03-03' }), recorded, by());
    expect(early).toMatchObject({
      ...{ code: 'video.kept-longer', kind: 'conflict', path: '/details/destroyedOn' },
      details: { ruleId: 'vehicle.video', dismantledOn, keptUntil: '2027-03-02', destroyedOn: '2027-03-02' },
    });
    expect(early?.en).toContain('Video of dismantling');
    expect(early?.zh).toContain('拆解录像保存');
  });

  it('goes by the day of the record where no other is said, whenever the record arrives', () => {
    const said = (recordedOn: string) => wrongDestruction(gone(null, { recordedOn }), recorded, by());
    expect(said('2027-03-03')).toBeUndefined();
    expect(said('2027-03-02')).toMatchObject({ code: 'video.kept-longer', details: { destroyedOn: '2027-03-02' } });
  });

  it('goes by the local rule of that day', () => {
    const local = {
      ...{ versionId: '1', ruleId: 'vehicle.video', scope: { kind: 'area' as const, areaCode: '41' } },
      ...{ validFrom: '2026-01-01', validTo: null, effect: 'clock' as const, parameters: { days: 730 } },
      ...{ document: '本地管理办法', clause: null },
    };
    const early = wrongDestruction(gone('2027-03-03'), recorded, by(rulesOf([local])));
    expect(early).toMatchObject({ code: 'video.kept-longer', details: { document: '本地管理办法' } });
    expect(wrongDestruction(gone('2028-03-02'), recorded, by(rulesOf([local])))).toBeUndefined();
  });

  it('is refused of a day to come, by nobody, of a video that nobody recorded, twice, and of no dismantling', () => {
    const codeOf = (...asked: Parameters<typeof wrongDestruction>) => wrongDestruction(...asked)?.code;
    const rules = by();
    expect(codeOf(gone('2027-03-04', { recordedOn: '2027-03-03' }), recorded, rules)).toBe('video.in-future');
    expect(codeOf(gone('2027-03-03', { staffId: null }), recorded, rules)).toBe('video.nobody');
    expect(codeOf(gone('2027-03-03'), { steps: [] }, rules)).toBe('video.unrecorded');
    expect(codeOf(gone('2027-03-03'), { steps: [done(recordVideo, 'video', 'failed')] }, rules)).toBe(
      'video.unrecorded',
    );
    const before = { steps: [...recorded.steps, done(destroyVideo, 'gone')] };
    expect(codeOf(gone('2027-03-03'), before, rules)).toBe('video.destroyed-before');
    expect(codeOf(gone('2027-03-03', { corrects: 'gone' }), before, rules)).toBeUndefined();
    expect(codeOf(gone('2027-03-03'), recorded, by(null))).toBe('video.not-dismantled');
  });

  it('is said by the step that was done, not by one that was tried in vain', () => {
    expect(tellsOfDestroyedVideo(gone('2027-03-03'))).toBe(true);
    expect(tellsOfDestroyedVideo({ ...gone('2027-03-03'), result: 'failed' })).toBe(false);
    expect(tellsOfDestroyedVideo({ step: recordVideo, result: 'done' })).toBe(false);
  });
});
