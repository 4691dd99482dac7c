export { BrokerProblem, type BrokerProblemCode } from './broker-problem.ts';
export type { BrokerOptions } from './broker-options.ts';
export type { End as BrokerEnd } from './broker-process.ts';
export { fixedSettings as brokerSettings } from './broker-settings.ts';
export { kafkaVersion } from './jars-folder.ts';
export { findBrokerParts, type BrokerParts, type WhereToLook } from './parts.ts';
export type { BrokerStep } from './progress.ts';
export type { BrokerUser } from './scram.ts';
export { destroyBroker, startBroker, type Broker } from './start-broker.ts';
