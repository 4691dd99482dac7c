import './edge/fastify-members.ts';

export type { Admit } from './edge/admit-requests.ts';
export { createApplication, type ApplicationOptions } from './edge/create-application.ts';
export { contentSecurityPolicyWith, strictContentSecurityPolicy } from './edge/content-security-policy.ts';
export { pageTable } from './edge/page-table.ts';
export { builtPages, type Pages } from './edge/pages.ts';
export { mapHosts, pageAt, productPages } from './edge/product-pages.ts';
export { readBody } from './edge/read-body.ts';
export { runUntilSignalled, type RunOptions, type Signals } from './edge/run-until-signalled.ts';
export type { CheckResult, Health, HealthCheck, HealthCheckSource } from './health/health-check.ts';
export { healthSchema } from './health/health-check.ts';
export { HealthModule } from './health/health-module.ts';
export {
  currentAct,
  currentCorrelationId,
  withAct,
  withCorrelation,
  type Act,
  type SignedStatement,
} from './log/correlation.ts';
export { clientAddress, isFromThisMachine } from './limits/client-address.ts';
export type { Known } from './limits/limit-requests.ts';
export { networkOf } from './limits/network-of.ts';
export { createLog, Log, type LogLevel, type LogOptions } from './log/log.ts';
export { addDiskMetrics } from './metrics/disk-metrics.ts';
export { createMetrics, type Metrics } from './metrics/metrics.ts';
export { buildOpenApi, undescribedRoutes, type Description, type OpenApi } from './openapi/build-open-api.ts';
export type { Access, AccessWords, Caller, Guard, Permission } from './operation/access.ts';
export { Answer } from './operation/answer.ts';
export { Input } from './operation/input-decorator.ts';
export { Operation } from './operation/operation-decorator.ts';
export {
  operation,
  type AnswerOf,
  type AnyOperation,
  type Handled,
  type InputOf,
  type OperationDefinition,
} from './operation/operation.ts';
export { statedHandlerOf, type StatedHandler } from './operation/stated-handlers.ts';
export {
  putAsideAnswerSchema,
  STATEMENTS,
  type DeviceStatement,
  type PutAsideAnswer,
  type StatedRequest,
  type StatementDoor,
} from './operation/statements.ts';
export {
  fieldErrorSchema,
  problemBody,
  problemSchema,
  type FieldError,
  type ProblemBody,
} from './problem/problem-body.ts';
export { ProblemException, valueOrThrow } from './problem/problem-exception.ts';
export { edgeRefusal, RefusalError, type Refusal } from './problem/refusal.ts';
export { EventStream, openEventStream, type EventStreamOptions, type ServerEvent } from './stream/event-stream.ts';
export { ndjson } from './stream/ndjson.ts';
export { freeText, namesNobody, numberField, reasonField } from './validation/free-text.ts';
export { jsonPointer } from './validation/field-errors.ts';
export { readValue } from './validation/read-value.ts';
export { strictly } from './validation/strictly.ts';
