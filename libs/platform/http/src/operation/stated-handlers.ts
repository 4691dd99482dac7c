import { PATH_METADATA } from '@nestjs/common/constants.js';
import { accept, type Result } from '@huihuan/kernel-domain';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { withAct, currentAct, type SignedStatement } from '../log/correlation.ts';
import type { AnyOperation, InputOf } from './operation.ts';
import { Answer } from './answer.ts';
import { isResult } from './is-result.ts';
import { operationOf } from './operation-of.ts';
import { readInput } from './read-input.ts';

/** The handler of an operation that devices sign, called without a request: for what was put aside. */
export interface StatedHandler {
  /**
   * Does what was asked, as an act of this statement; who may do so was asked before. A refusal is the operation's own.
   * @throws ProblemException where it cannot be read any more
   */
  carryOut(
    sent: { readonly params: unknown; readonly body: unknown },
    statement: SignedStatement,
  ): Promise<Result<unknown>>;
}

type Handle = (input: InputOf<AnyOperation>) => unknown;

const scanner = new MetadataScanner();

/** The handler of the operation under this path that devices sign as this act. */
export const statedHandlerOf = (modules: ModulesContainer, under: string, act: string): StatedHandler | undefined => {
  for (const { controllers } of modules.values())
    for (const { instance, metatype } of controllers.values()) {
      const found = metatype === null || !isUnder(metatype, under) ? undefined : handlerIn(instance, act);
      if (found !== undefined) return found;
    }
  return undefined;
};

const isUnder = (controller: object, under: string): boolean =>
  String(Reflect.getMetadata(PATH_METADATA, controller)).startsWith(under);

const handlerIn = (controller: object, act: string): StatedHandler | undefined => {
  const prototype = Object.getPrototypeOf(controller) as Readonly<Record<string, Handle>>;
  for (const name of scanner.getAllMethodNames(prototype)) {
    const handle = prototype[name];
    const asked = handle === undefined ? undefined : operationOf(handle);
    if (handle === undefined || asked?.statement !== act) continue;
    return {
      carryOut: async ({ params, body }, statement) => {
        const act = currentAct();
        const by = { correlationId: act?.correlationId ?? '', caller: act?.caller ?? null };
        const { input } = readInput(asked, { params, body, query: {}, headers: {} }, by);
        const returned = await withAct({ ...by, statement }, () => handle.call(controller, input));
        const answer: unknown = returned instanceof Answer ? returned.value : returned;
        return isResult(answer) ? answer : accept(answer);
      },
    };
  }
  return undefined;
};
