export * from './catalogue-class.ts';
export * from './catalogue.ts';
export * from './china-day.ts';
export * from './tariff.ts';
