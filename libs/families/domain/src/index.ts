export * from './check-details.ts';
export * from './family-book.ts';
export * from './form.ts';
export * from './step.ts';
