import type { z } from 'zod';
import { alarmCleared, alarmHandled, alarmRaised, alarmRuleSet } from './alarm-events.ts';
import { batchClosed, batchOpened } from './batch-events.ts';
import { baySet, goodsPlaced } from './bay-events.ts';
import { conflictOpened, conflictSettled, conflictWithdrawn } from './conflict-events.ts';
import { correctionAgreed, correctionDeclined, correctionProposed, itemAmended } from './correction-events.ts';
import type { EventDefinition } from './define-event.ts';
import { deviceEnrolled, deviceRenewed, deviceRevoked } from './device-events.ts';
import {
  certificateIssued,
  certificateVoided,
  filingRecorded,
  itemDescribed,
  itemStepRecorded,
  manifestConfirmed,
  manifestRecorded,
  manifestVoided,
} from './family-events.ts';
import { fileLookalikeFound, fileStored } from './file-events.ts';
import { handoverRecoveryProposed, handoverSignatureRecovered, handoverSigned } from './handover-events.ts';
import { grantEnded, grantGiven, sessionRevoked } from './identity-events.ts';
import {
  itemClosed,
  itemCollected,
  itemCorrected,
  itemGraded,
  itemsConsolidated,
  itemsReleased,
} from './item-events.ts';
import { personalDataErased, personalDataRead } from './personal-data-events.ts';
import { itemDismantled, processingCancelled, processingStarted } from './processing-events.ts';
import {
  discrepancyAgreed,
  discrepancyOpened,
  discrepancyProposed,
  discrepancySettled,
  shipmentDispatched,
  shipmentReceived,
} from './shipment-events.ts';
import { signingKeyPublished } from './signing-key-events.ts';
import {
  areasRegistered,
  catalogueClassRegistered,
  siteChanged,
  siteRegistered,
  staffRegistered,
  truckRegistered,
} from './site-events.ts';
import { suspicionFollowedUp, suspicionReported } from './suspicion-events.ts';
import { statementDecided, statementFlagged, statementPutAside } from './statement-events.ts';
import { ruleVersionSet } from './rule-events.ts';
import { tariffSet } from './tariff-events.ts';
import { shipmentWeighed } from './weighing-events.ts';

/** Every event of the network, by the name that the code uses. */
export const events = {
  areasRegistered,
  siteRegistered,
  siteChanged,
  staffRegistered,
  truckRegistered,
  catalogueClassRegistered,
  itemCollected,
  itemCorrected,
  itemsConsolidated,
  itemsReleased,
  itemGraded,
  itemClosed,
  shipmentDispatched,
  shipmentReceived,
  discrepancyOpened,
  discrepancyProposed,
  discrepancyAgreed,
  discrepancySettled,
  processingStarted,
  processingCancelled,
  itemDismantled,
  conflictOpened,
  conflictSettled,
  conflictWithdrawn,
  grantGiven,
  grantEnded,
  sessionRevoked,
  handoverSigned,
  handoverRecoveryProposed,
  handoverSignatureRecovered,
  deviceEnrolled,
  deviceRenewed,
  deviceRevoked,
  statementPutAside,
  statementDecided,
  statementFlagged,
  personalDataRead,
  personalDataErased,
  fileStored,
  fileLookalikeFound,
  signingKeyPublished,
  tariffSet,
  alarmRaised,
  alarmCleared,
  alarmHandled,
  alarmRuleSet,
  shipmentWeighed,
  ruleVersionSet,
  itemDescribed,
  itemStepRecorded,
  certificateIssued,
  certificateVoided,
  manifestRecorded,
  manifestConfirmed,
  filingRecorded,
  manifestVoided,
  correctionProposed,
  correctionAgreed,
  correctionDeclined,
  itemAmended,
  batchOpened,
  batchClosed,
  baySet,
  goodsPlaced,
  suspicionReported,
  suspicionFollowedUp,
} as const;

export type EventDefinitions = typeof events;
export type EventName = keyof EventDefinitions;
export type EventType = EventDefinitions[EventName]['type'];
type DefinitionOf<Type extends EventType> = Extract<EventDefinitions[EventName], { type: Type }>;

/** The payload of an event, by its type. */
export type EventData<Type extends EventType> = z.infer<DefinitionOf<Type>['tolerant']>;

/** A fact before it has a place in the chain of its site: what a domain decides. */
export type Fact = { [Type in EventType]: { readonly type: Type; readonly data: EventData<Type> } }[EventType];

const byType = new Map<string, EventDefinition>(Object.values(events).map((event) => [event.type, event]));

export const definitionOf = (type: string): EventDefinition | undefined => byType.get(type);

export const fact = <Type extends EventType>(type: Type, data: EventData<Type>): Extract<Fact, { type: Type }> =>
  ({ type, data }) as Extract<Fact, { type: Type }>;
