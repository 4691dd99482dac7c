export * from './kafka-bus.ts';
export * from './record/from-kafka.ts';
export * from './record/to-kafka.ts';
export * from './relay/event-sender.ts';
export * from './relay/relay.ts';
export * from './settings/kafka-client.ts';
export * from './settings/kafka-settings.ts';
export * from './transport/kafka-transport.ts';
