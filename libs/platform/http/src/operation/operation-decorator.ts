import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata, UseInterceptors } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { AnyOperation, Handled } from './operation.ts';
import { OperationInterceptor } from './operation-interceptor.ts';
import { operationKey } from './operation-of.ts';

/** What Fastify knows of a route that is an operation. */
export interface OperationRouteConfig {
  readonly operation: AnyOperation;
  readonly bodyLimitBytes?: number;
}

/**
 * Makes a method of a controller the handler of an operation: its route, the reading of its input, its answer or problem
 * and its place in the description. The type of the method's answer is checked against the operation.
 */
export const Operation =
  <Asked extends AnyOperation>(asked: Asked) =>
  <Handler extends (...given: never[]) => Handled<Asked>>(
    target: object,
    name: string | symbol,
    descriptor: TypedPropertyDescriptor<Handler>,
  ): void => {
    const config: OperationRouteConfig = {
      operation: asked,
      ...(asked.bodyLimitBytes === undefined ? {} : { bodyLimitBytes: asked.bodyLimitBytes }),
    };
    applyDecorators(
      RequestMapping({ path: asked.path, method: RequestMethod[asked.method] }),
      HttpCode(asked.status ?? 200),
      SetMetadata(operationKey, asked),
      RouteConfig(config),
      UseInterceptors(OperationInterceptor),
    )(target, name, descriptor);
  };
