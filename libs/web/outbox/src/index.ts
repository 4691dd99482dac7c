export { intakeKind, undoMilliseconds, type NewAct } from './acts/new-act.ts';
export { isReleasable, type ToRelease } from './acts/release-act.ts';
export { isClockWrong, noticeableMilliseconds, type ClockReading } from './clock/clock.ts';
export type { DeviceAccess } from './device/access.ts';
export type { Desk } from './device/desk.ts';
export type { Ended } from './device/ended.ts';
export type { EnrolRequest } from './device/enrol.ts';
export type { PersonHere, TabletState } from './device/tablet-state.ts';
export * from './hooks.ts';
export { openOutbox, type Outbox } from './outbox.ts';
export type { Outcome } from './parts/problem.ts';
export type { NewPhoto } from './photos/keep-photo.ts';
export type { SenderState } from './queue/sender-state.ts';
export type { Source } from './reference/sources.ts';
export { namesOf, type Names } from './queue/final-acts.ts';
export { canonicalJson } from './signing/canonical-json.ts';
export { warnShare, type SpaceReading } from './space/watch-space.ts';
export { onMustReload, outbox, startOutbox, type Opening } from './start-outbox.ts';
export {
  serverIdOf,
  type Act,
  type ActState,
  type GivenStatement,
  type StockChange,
  type StockItem,
  type Words,
} from './store/act.ts';
export type { Drafts } from './store/drafts.ts';
export type { Enrolment } from './store/device.ts';
export type { Json, JsonObject } from './store/json.ts';
export type { Photo, PhotoState } from './store/photo.ts';
export type { Reference } from './store/reference.ts';
export type { StockLine } from './views/stock-now.ts';
export type { GivenUpAct, StuckAct } from './views/stuck-acts.ts';
export type { Summary } from './views/summary.ts';
export { holdVersion, type UpdateState } from './update/app-update.ts';
export { startUpdates, useTyping, useUpdate } from './update/use-update.ts';
