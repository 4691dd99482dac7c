import type { AlarmKind, EventData } from '@huihuan/contracts-events';
import { areaPrefix } from '@huihuan/kernel-domain';

type RuleSet = EventData<'cn.huihuan.alarm-rule.set.v4'>;

/** What the regulator's own chain says of its alarms. */
export interface AlarmBook {
  /** By kind and cause: the alarms that were raised of it and have not gone. */
  readonly open: Map<string, Set<string>>;
  /** By alarm: what it is of. */
  readonly raised: Map<string, string>;
  /** Rules of areas for kinds of alarm, in the order in which they were set; the later one of an area takes the place of the earlier. */
  readonly rules: RuleSet[];
  /** Events by which goods came in with a supervisor who answered for them. */
  readonly answeredFor: Set<number>;
}

export const openAlarms = (): AlarmBook => ({
  open: new Map(),
  raised: new Map(),
  rules: [],
  answeredFor: new Set(),
});

export const causeOf = (kind: AlarmKind, subject: string): string => `${kind} ${subject}`;

/** Whether a kind of alarm is watched for in an area: the rule of the smallest area around it says so, and usually it is. */
export const isWatched = ({ rules }: AlarmBook, kind: AlarmKind, areaCode: string): boolean => {
  const own = new Map<string, RuleSet>();
  for (const rule of rules) if (rule.kind === kind) own.set(rule.areaCode ?? '', rule);
  const holding = [...own.values()].filter(
    ({ rule, areaCode: code }) => rule !== null && areaCode.startsWith(reachOf(code)),
  );
  const [closest] = holding.toSorted((one, other) => reachOf(other.areaCode).length - reachOf(one.areaCode).length);
  return closest?.rule?.isOn ?? true;
};

const reachOf = (areaCode: string | null): string => (areaCode === null ? '' : areaPrefix(areaCode));
