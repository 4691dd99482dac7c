export { custodyPlaces, placesAtSites, receivingSites, sitesWithin } from './access/custody-places.ts';
export { applyChanges } from './books/apply-changes.ts';
export { presentHoldings } from './books/holding-rows.ts';
export { itemsSql, stockSql } from './books/queries.ts';
export { stateFacts } from './books/state-facts.ts';
export { custodyEffects, custodyModule } from './custody-module.ts';
export { CUSTODY, type CustodyOptions } from './custody-service.ts';
export { actId, holdingSchema, itemSchema, limitQuery, shipmentSchema, type ShipmentView } from './http/schemas.ts';
export { shown } from './http/outgoing-controller.ts';
export { claimIdentifiers, isUnique, releaseClaims, type Claimed, type Place } from './identity/claims.ts';
export { knownClasses, knownSites, knownStaff } from './local-copies/read-copies.ts';
export { changeOutgoing } from './outgoing/change-outgoing.ts';
export { SignatureTables1764000006000 } from './signatures/signature-tables.ts';
export { checkSignatures, type SignedAct, type Stated } from './statements/check-signatures.ts';
export { judgeStatements } from './statements/judge-statements.ts';
export {
  decidePutAside,
  putAside,
  putAsideOfSite,
  putAsideUnder,
  type HeldPutAside,
  type PutAside,
} from './statements/put-aside-books.ts';
export { aboutStatement, flagged, keepStatements, originOf, type KeptStatement } from './statements/statement-books.ts';
export { StatementTables1764000007001 } from './statements/statement-tables.ts';
export { StorageTables1764000022000 } from './storage/storage-tables.ts';
export { CustodyTables1764000000002 } from './tables/custody-tables.ts';
