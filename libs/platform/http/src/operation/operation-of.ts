import type { AnyOperation } from './operation.ts';

export const operationKey = Symbol('huihuan:operation');

/** The operation that a method handles, or `undefined` when it is no handler. */
export const operationOf = (handler: object): AnyOperation | undefined =>
  Reflect.getMetadata(operationKey, handler) as AnyOperation | undefined;
