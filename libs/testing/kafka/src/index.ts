export { brokerOrSkip } from './broker-or-skip.ts';
export { startTestBroker, type TestBroker, type TestBrokerOptions } from './test-broker.ts';
