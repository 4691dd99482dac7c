export * from './hand-fed-consumer.spec-support.ts';
export * from './transport-contract.spec-support.ts';
