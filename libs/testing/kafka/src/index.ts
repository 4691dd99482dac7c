export { brokerOrSkip } from './broker-or-skip.ts';
export { startTestBroker, type TestBroker, type TestBrokerOptions } from './test-broker.ts';
export { followedTopics, visitBroker, type BrokerVisitor, type SignIn } from './visit-broker.ts';
