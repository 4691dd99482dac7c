import type { IconName, StateTone } from '@huihuan/web-kit';
import type { ServiceView } from '../../../lib/state/use-service-views.ts';

/** What an operator has to know of a service in one word; of several, the one that needs a hand most. */
export type ServiceState =
  | 'good'
  | 'reading'
  | 'offline'
  | 'unreachable'
  | 'not-ready'
  | 'failed'
  | 'away'
  | 'complaint'
  | 'lagging'
  | 'unsent'
  | 'early';

/** A minute behind is more than any burst of a city leaves for long. */
const lateSeconds = 60;

/** From the worst to the mildest: the first that holds is told. */
const rules: readonly (readonly [ServiceState, (view: ServiceView) => boolean])[] = [
  ['unreachable', ({ trouble }) => trouble !== null],
  ['not-ready', ({ health }) => health?.status === 'not-ready'],
  ['failed', ({ counts }) => (counts?.failed ?? 0) > 0],
  ['complaint', ({ bus }) => (bus?.complaints.length ?? 0) > 0],
  ['away', ({ bus }) => bus?.broker === 'away'],
  ['unsent', ({ bus }) => (bus?.relay?.oldestSeconds ?? 0) > lateSeconds],
  ['lagging', ({ bus }) => (bus?.lag?.seconds ?? 0) > lateSeconds],
  ['early', ({ counts }) => (counts?.early ?? 0) > 0],
  ['reading', ({ health, bus, counts }) => health === undefined || bus === undefined || counts === undefined],
];

export const stateOf = (view: ServiceView): ServiceState => rules.find(([, holds]) => holds(view))?.[0] ?? 'good';

export const looks: Readonly<Record<ServiceState, { readonly tone: StateTone; readonly icon: IconName }>> = {
  good: { tone: 'good', icon: 'check' },
  reading: { tone: 'quiet', icon: 'clock' },
  // nothing can be claimed of any service while the way to all of them is broken
  offline: { tone: 'quiet', icon: 'cut' },
  unreachable: { tone: 'alarm', icon: 'cut' },
  'not-ready': { tone: 'alarm', icon: 'alarm' },
  failed: { tone: 'alarm', icon: 'alarm' },
  complaint: { tone: 'alarm', icon: 'warning' },
  away: { tone: 'wait', icon: 'cut' },
  unsent: { tone: 'wait', icon: 'clock' },
  lagging: { tone: 'wait', icon: 'clock' },
  early: { tone: 'wait', icon: 'clock' },
};

/** Checks of health that fail, with what they say. */
export const missingOf = ({ health }: ServiceView): readonly string[] =>
  Object.entries(health?.checks ?? {})
    .filter(([, { ok }]) => !ok)
    .map(([name, { error }]) => (error === undefined ? name : `${name}: ${error}`));
