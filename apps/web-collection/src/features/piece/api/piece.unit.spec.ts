import { expect, it } from '@jest/globals';
import { stepsOf } from '@huihuan/families-domain';
import type { Act } from '@huihuan/web-outbox';
import type { FamilyView } from './ask-family.ts';
import { gatesOpened, knownSteps } from './gates-opened.ts';
import { handInsOpen, isAbout, isSameForm, knownForm, mayDescribe, stepsHere } from './known-form.ts';
import { fieldsAtFault, photosLacking } from './lacking.ts';
import { newDescription } from './piece-draft.ts';
import { draftOfRefused, rebased } from './rebase.ts';
import { stepsOffered } from './steps-offered.ts';

const act = (said: Partial<Act>): Act =>
  ({ id: 'a', kind: 'item.describe', state: 'done', body: {}, note: { itemId: 'i' }, ...said }) as Act;
const battery = { family: 'light-battery', classCode: 'light-battery.lead-acid', day: '2026-11-01', done: [] } as const;
const names = (details: Parameters<typeof stepsOffered>[0]['details'], done: readonly string[] = []) => {
  const { wanted, more } = stepsOffered({ ...battery, details, done });
  return [wanted, more].map((steps) => steps.map(({ name }) => name));
};

it('a damaged battery waits to be put apart until that is recorded; where nothing is known it can be recorded all the same', () => {
  expect(names({ damaged: true })).toEqual([['isolate'], []]);
  expect(names({ damaged: true }, ['isolate'])).toEqual([[], ['isolate']]);
  expect(names({})).toEqual([[], ['isolate']]);
  expect(names(null)).toEqual([[], ['isolate']]);
});

it('what waits to be sent holds before what the server says, and that before what was done here', () => {
  const intake = act({ id: 'i', kind: 'intake', body: { id: 'i', details: { volts: 1 } } });
  const described = act({ body: { details: { volts: 2 } } });
  expect(knownForm(null, [])).toBeNull();
  expect(knownForm(null, [intake])).toEqual({ volts: 1 });
  expect(knownForm(null, [intake, described])).toEqual({ volts: 2 });
  expect(knownForm({ volts: 3 }, [intake, described])).toEqual({ volts: 3 });
  expect(knownForm({ volts: 3 }, [intake, { ...described, state: 'waiting' }])).toEqual({ volts: 2 });
  expect(knownForm({ volts: 3 }, [intake, { ...described, state: 'refused' }])).toEqual({ volts: 3 });
  expect(knownForm({ volts: 3 }, [intake, { ...described, state: 'put-aside' }])).toEqual({ volts: 3 });
  expect(knownForm(null, [{ ...intake, body: { id: 'i' } }])).toEqual({});
});

it('steps of this tablet count unless they were refused, taken back or tried in vain', () => {
  const step = act({ kind: 'item.step', body: { step: 'isolate', result: 'done' } });
  expect(stepsHere([step])).toEqual(['isolate']);
  expect(stepsHere([{ ...step, state: 'refused' }])).toEqual([]);
  expect(stepsHere([{ ...step, state: 'withdrawn' }])).toEqual([]);
  expect(stepsHere([{ ...step, state: 'put-aside' }])).toEqual([]);
  expect(stepsHere([{ ...step, body: { step: 'isolate', result: 'failed' } }])).toEqual([]);
});

it('a hand-in that the server has not taken goes first, and only acts of the piece are about it', () => {
  const intake = act({ id: 'x', kind: 'intake', state: 'waiting', body: { id: 'i' }, note: null });
  expect(handInsOpen([intake, { ...intake, state: 'done' }])).toEqual(['x']);
  expect(
    [intake, act({}), act({ note: { itemId: 'j' } }), act({ kind: 'shipment.open' })].map((each) => isAbout(each, 'i')),
  ).toEqual([...[true, true, false, false]]);
});

it('a form is said anew on what the server has just told, or while the hand-in has not reached it', () => {
  const intake = act({ kind: 'intake', body: { id: 'i' } });
  expect(mayDescribe([intake], true)).toBe(true);
  expect(mayDescribe([{ ...intake, state: 'waiting' }], false)).toBe(true);
  expect([[], [intake], [act({ state: 'waiting' })]].map((acts) => mayDescribe(acts, false))).toEqual([
    false,
    false,
    false,
  ]);
});

it('knows without a network which acts a description would open by taking back what was said', () => {
  const item = { ...battery, itemId: 'i', details: { damaged: true }, steps: [] };
  expect(gatesOpened(item, { damaged: false }, battery.day)).toEqual(['dispatch']);
  expect(gatesOpened(item, {}, battery.day)).toEqual(['dispatch']);
  expect(gatesOpened(item, { damaged: true, chemistry: 'lead-acid' }, battery.day)).toEqual([]);
  const isolated = act({ id: 's', kind: 'item.step', body: { step: 'isolate', result: 'done', details: {} } });
  expect(gatesOpened({ ...item, steps: knownSteps(null, [isolated]) }, {}, battery.day)).toEqual([]);
  const car = { ...item, family: 'vehicle', classCode: 'vehicle.passenger-car', details: { pledged: true } } as const;
  expect(gatesOpened(car, { pledged: false }, battery.day)).not.toEqual([]);
});

it('steps are those in the books that stand, and those of this tablet that the server has not told', () => {
  const told = (stepId: string, isCorrected = false) =>
    ({ stepId, step: 'isolate', result: 'done', isCorrected }) as FamilyView['steps'][number];
  const here = act({ id: 's2', kind: 'item.step', body: { step: 'isolate', result: 'failed' } });
  const steps = knownSteps({ steps: [told('s1'), told('s0', true)] }, [here, { ...here, state: 'refused', id: 's3' }]);
  expect(steps.map(({ stepId, result }) => [stepId, result])).toEqual([
    ['s1', 'done'],
    ['s2', 'failed'],
  ]);
  expect(knownSteps({ steps: [told('s2', true)] }, [here])).toEqual([]);
});

it('what was typed stays on what others have said meanwhile, and what they said stays where nothing was typed', () => {
  const of = { family: 'light-battery', code: battery.classCode } as const;
  const draft = { ...newDescription(of, { swollen: false, leaking: false }, battery.day), reason: '补录' };
  const typed = { ...draft, details: { ...draft.details, damaged: true } };
  const now = { swollen: true, leaking: false };
  const next = rebased(typed, now, { of, day: battery.day });
  expect(next).toMatchObject({ base: now, reason: '补录', meanwhile: ['swollen'] });
  expect(next.details).toEqual({ damaged: true, swollen: true, leaking: false });
  const both = rebased(typed, { ...now, damaged: false }, { of, day: battery.day });
  expect(both.details).toEqual({ damaged: true, swollen: true, leaking: false });
  expect(both.meanwhile.toSorted()).toEqual(['damaged', 'swollen']);
  const unsaid = rebased({ ...draft, details: { leaking: false } }, now, { of, day: battery.day });
  expect(unsaid.details).toEqual({ leaking: false });
});

it('a refused description is said anew in its place; one of an older page, which told nothing of what was seen, as a whole', () => {
  const refused = act({ id: 'r', body: { details: { damaged: true }, seen: { swollen: true }, reason: '补录' } });
  expect(draftOfRefused(refused)).toMatchObject({ base: { swollen: true }, details: { damaged: true }, mends: 'r' });
  const older = act({ id: 'r', body: { details: { damaged: true }, reason: '补录' } });
  expect(draftOfRefused(older)).toMatchObject({ base: {}, details: { damaged: true }, reason: '补录' });
});

it('a form is the same in any order of its fields', () => {
  expect(isSameForm({ a: 1, b: true }, { b: true, a: 1 })).toBe(true);
  expect(isSameForm({ a: 1 }, { a: 2 })).toBe(false);
});

it('names what a step lacks; tried in vain it lacks nothing, but what is said has to be right', () => {
  const isolate = stepsOf('light-battery').find(({ name }) => name === 'isolate')!;
  const lacks = (details: object, mayLack = false) =>
    fieldsAtFault(isolate.fields, { ...battery, details: { ...details } }, mayLack).map(({ name }) => name);
  expect(lacks({})).toEqual(['place', 'terminalsInsulated']);
  expect(lacks({ place: 'A' })).toEqual(['terminalsInsulated']);
  expect(lacks({}, true)).toEqual([]);
  expect(lacks({ terminalsInsulated: 'perhaps' }, true)).toEqual(['terminalsInsulated']);
  const step = { evidence: ['photo', 'document'] };
  expect(photosLacking(step, { result: 'done', photos: [{ kind: 'photo' }] })).toEqual(['document']);
  expect(photosLacking(step, { result: 'failed', photos: [] })).toEqual([]);
});
