export { openBooks, type Books, type ClassTolerances } from './books/books.ts';
export { sitesOfService, tierServices, type ServiceName, type TierService } from './books/services.ts';
export { compareBalance } from './compare/compare-balance.ts';
export { compareChain } from './compare/compare-chain.ts';
export {
  openCheckpointComparison,
  type CheckpointFault,
  type ClaimedCheckpoint,
  type SignedHistory,
} from './compare/compare-checkpoints.ts';
export { compareDiscrepancy } from './compare/compare-discrepancy.ts';
export { openFactComparison } from './compare/compare-facts.ts';
export { openJobBalanceComparison } from './compare/compare-job-balances.ts';
export { openFlowComparison } from './compare/compare-flows.ts';
export { compareHolding } from './compare/compare-holding.ts';
export { compareItem } from './compare/compare-item.ts';
export { compareOverview, overviewFromEvents, type OverviewFigures } from './compare/compare-overview.ts';
export { comparePlacement } from './compare/compare-placement.ts';
export { compareRefrigerant, refrigerantMonths } from './compare/compare-refrigerant.ts';
export { compareShipment } from './compare/compare-shipment.ts';
export { compareShipmentProjection } from './compare/compare-shipment-projection.ts';
export { compareSiteTotal, compareStock, type StockFigure } from './compare/compare-stock.ts';
export { compareSuspicion } from './compare/compare-suspicion.ts';
export { openComparison, type Comparison } from './compare/comparison.ts';
export { confirmedBy, finishTables, reportOf, type RuleReport, type VerificationReport } from './report.ts';
export { rules, type RuleNumber } from './rules.ts';
export type { SignatureCounts, SigningKeyReport } from './books/signature-book.ts';
export { finishSignatures, nextClaims, signatureWrong, type OpenClaim } from './signatures/claims.ts';
export { finishStatements, takeStatement } from './signatures/take-statement.ts';
export { takeEvent } from './take/take-event.ts';
export { violationKey, type Violation } from './violation.ts';
