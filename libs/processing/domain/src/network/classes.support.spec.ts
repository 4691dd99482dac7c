import { fridgeClass } from '../testing/line.support.spec.ts';

/** Of the family and kind of a fridge: what one is taken for. */
export const washerClass = { ...fridgeClass, classCode: 'appliance.washing-machine' };
