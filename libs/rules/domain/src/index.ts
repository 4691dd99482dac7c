export * from './book.ts';
export * from './decide-rule-version.ts';
export * from './licences.ts';
export * from './national-rules.ts';
export * from './rule.ts';
export * from './rules-on.ts';
export * from './service-limits.ts';
export * from './vehicle-service.ts';
