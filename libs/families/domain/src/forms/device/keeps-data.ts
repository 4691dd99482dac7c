import type { Asked } from '../../form.ts';
import type { GateRules } from '../../findings.ts';
import type { KnownItem } from '../../step.ts';

export const wipedBeforeReuse = 'device.wiped-before-reuse';

/** Goods of other families than the devices that can keep data of whoever used them: the rule book says of which a wipe is asked. */
export const mayKeepData: readonly string[] = [
  ...['appliance.fax', 'appliance.telephone', 'appliance.television-flat', 'appliance.robot-vacuum'],
];

export const isAskedOfData = ({ classCode }: Pick<Asked, 'classCode'>): boolean => mayKeepData.includes(classCode);

/** Each device, and what the rule names beside them on the day. */
export const wipeIsAsked = (
  { family, classCode }: Pick<KnownItem, 'family' | 'classCode'>,
  rules: GateRules,
): boolean => family === 'device' || rules.choices(wipedBeforeReuse, 'classes')?.includes(classCode) === true;
