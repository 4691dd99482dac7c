import type { components } from '@huihuan/web-api';
import type { Served } from '../../../lib/api/types.ts';

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
  'vehicle-video',
  'traceability-overdue',
] as const satisfies readonly Alarm['kind'][];
export type Alarm = components['schemas']['Alarm'];
export type AlarmKind = Alarm['kind'];
export type AlarmAct = Alarm['acts'][number];
export type AlarmState = Alarm['state'];
export type AlarmUnit = Alarm['unit'];

/** `wanting` is whatever is not closed. */
export const stateChoices = ['wanting', 'open', 'looked-at', 'explained', 'closed', 'all'] as const;
export type StateChoice = (typeof stateChoices)[number];

export type AlarmPage = Served<'/api/regulator/alarms'>;
export type AlarmHistory = Served<'/api/regulator/alarms/{alarmId}'>;
export type AlarmRule = Served<'/api/regulator/alarm-rules'>['rules'][number];
