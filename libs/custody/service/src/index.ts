export { custodyPlaces, placesAtSites, receivingSites, sitesWithin } from './access/custody-places.ts';
export { auditStream, withEnd } from './audit/audit-stream.ts';
export { BayTables1764000081030, UnplacedGoods1764000081031 } from './bays/bay-tables.ts';
export { LeftBays1764000082030 } from './bays/left-bays.ts';
export { applyChanges } from './books/apply-changes.ts';
export { presentHoldings } from './books/holding-rows.ts';
export { itemsSql, stockSql } from './books/queries.ts';
export { saidBy, stateFacts } from './books/state-facts.ts';
export { custodyEffects, custodyModule } from './custody-module.ts';
export { AmendedIdentifiers1764000079000, HoldingIdentifiers1764000079001 } from './corrections/amended-identifiers.ts';
export { CorrectionTables1764000063000 } from './corrections/correction-tables.ts';
export { CUSTODY, type BalancesOfConsumed, type CustodyOptions } from './custody-service.ts';
export { custodyFacts } from './documents/custody-facts.ts';
export { printed } from './documents/document-controllers.ts';
export { goodsNames, identifierOf, siteNamed, type Paper } from './documents/paper.ts';
export {
  actId,
  holdingSchema,
  itemSchema,
  limitQuery,
  shipmentSchema,
  shipmentTakenOnSchema,
  warningsField,
  type ShipmentTakenOn,
  type ShipmentView,
} from './http/schemas.ts';
export { mayAnswerAs } from './http/may-answer.ts';
export { answersForOther, overrideField, overrideOf, overrideProblems } from './http/override.ts';
export { shipmentUnknown } from './outgoing/change-outgoing.ts';
export { notReleased, releaseDigest, releaseHours, type ReleasedRecord, type Releases } from './releases/released.ts';
export { shownWithRemarks } from './http/outgoing-controller.ts';
export { evidenceField, reasonField } from './http/reason-field.ts';
export { endedClaims, endedClaimsSql } from './identity/ended-claims.ts';
export { claimIdentifiers, isUnique, releaseClaims, type Claimed, type Place } from './identity/claims.ts';
export { areRulesWhole, knownRules } from './local-copies/known-rules.ts';
export { knownClasses, knownSites, knownStaff } from './local-copies/read-copies.ts';
export { RuleCopies1764000039000 } from './local-copies/rule-copies.ts';
export { SuspicionTables1764000081010 } from './suspicions/suspicion-tables.ts';
export { fillManifests } from './manifests/fill-manifests.ts';
export { ManifestTables1764000048000, VoidManifests1764000056000 } from './manifests/manifest-tables.ts';
export { changeOutgoing } from './outgoing/change-outgoing.ts';
export { DoubtfulSignatures1764000027000 } from './signatures/doubtful-signatures.ts';
export { SignatureTables1764000006000 } from './signatures/signature-tables.ts';
export { beginChecks, type SignedAct, type Stated } from './statements/check-signatures.ts';
export { decideAboutPutAside, type Admit, type PutAsideCommand } from './statements/decide-put-aside.ts';
export { flagHeardBefore } from './statements/flag-after-revocation.ts';
export { judgeStatements } from './statements/judge-statements.ts';
export { decidePutAside, putAside, putAsideUnder, type HeldPutAside } from './statements/put-aside-books.ts';
export { ForgetDecidedRequests1764000034002 } from './statements/forget-requests.ts';
export { waitsForDecision } from './statements/put-request-aside.ts';
export { aboutStatement, flagged, keepStatements, originOf, type KeptStatement } from './statements/statement-books.ts';
export { StatementTables1764000007001 } from './statements/statement-tables.ts';
export { DropStatementDigestIndex1764000024000 } from './statements/unused-index.ts';
export { ReceiptWarnings1764000083040 } from './incoming/receipt-warnings.ts';
export { KeepingIndexes1764000078000 } from './keeping/keeping-tables.ts';
export { LimitedStock1764000040000, limitedStock } from './storage/limited-stock.ts';
export { StorageTables1764000022000 } from './storage/storage-tables.ts';
export { keepStories } from './stories/keep-stories.ts';
export { storiesOf } from './stories/stories-of.ts';
export { ItemStories1764000043000 } from './stories/story-tables.ts';
export { CustodyTables1764000000002 } from './tables/custody-tables.ts';
export { EndedAsCarried1764000083060, EndedClaims1764000083050 } from './tables/ended-claims.ts';
export { DriverSignatures1764000034000 } from './tables/driver-signatures.ts';
export { IncomingDriver1764000031001 } from './tables/incoming-driver.ts';
export { WeighingColumn1764000027002 } from './tables/weighing-column.ts';
export { WeighingTables1764000029001 } from './weighing/weighing-tables.ts';
