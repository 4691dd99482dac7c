import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { inputs } from './inputs.ts';

/**
 * Gives the handler of an operation what the request says, already read and checked:
 * `handle(@Input() input: InputOf<typeof dispatch>)`.
 */
export const Input = createParamDecorator((_: unknown, context: ExecutionContext): unknown =>
  inputs.get(context.switchToHttp().getRequest<FastifyRequest>()),
);
