export const alarmKinds = [
  'overdue-shipment',
  'dwell',
  'weight-difference',
  'same-identifier',
  'chain-gap',
  'mass-balance',
  'capacity',
  'licence',
  'truck-impossible',
  'manifest',
  'vehicle-papers',
  'vehicle-dismantling',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export type AlarmAct = 'taken' | 'looked-at' | 'explained' | 'closed';
export type AlarmState = 'open' | 'looked-at' | 'explained' | 'closed';
export type AlarmUnit = 'hours' | 'minutes' | 'days' | 'percent' | 'kilometres-per-hour';

/** `wanting` is whatever is not closed. */
export const stateChoices = ['wanting', 'open', 'looked-at', 'explained', 'closed', 'all'] as const;
export type StateChoice = (typeof stateChoices)[number];

export interface Alarm {
  readonly alarmId: string;
  readonly kind: AlarmKind;
  readonly occurrence: number;
  readonly siteIds: readonly string[];
  readonly about: readonly { readonly thing: string; readonly id: string }[];
  readonly since: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: AlarmUnit;
  readonly raisedAt: string;
  readonly state: AlarmState;
  readonly ownerId: string | null;
  readonly clearedAt: string | null;
  readonly acts: readonly AlarmAct[];
}

export interface AlarmPage {
  readonly alarms: readonly Alarm[];
  readonly next: string | null;
  readonly wanting: number;
}

export interface AlarmHistory {
  readonly alarm: Alarm;
  readonly history: readonly {
    readonly seq: number;
    readonly at: string;
    readonly says: 'raised' | 'cleared' | AlarmAct;
    readonly text: string | null;
    readonly byPersonId: string | null;
  }[];
}

export interface AlarmRule {
  readonly kind: AlarmKind;
  readonly unit: AlarmUnit;
  readonly isOn: boolean;
  readonly limit: number;
  readonly least: number;
  readonly most: number;
  readonly set: { readonly areaCode: string | null; readonly reason: string; readonly at: string } | null;
}
