import { tellFailure } from '@huihuan/kernel-domain';
import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { personalPaths } from './personal-paths.ts';
import { currentCorrelationId } from './correlation.ts';

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

export interface LogOptions {
  readonly level: LogLevel;
  /** `stdout`, or the path of a file that lines are appended to (its folder is made). */
  readonly destination: string;
  /** Which process writes: `platform`, `collection-service`. */
  readonly name: string;
}

/** What Nest says while it starts is for those who look for a mistake. */
const chatter = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

const isStack = (text: string): boolean => text.includes('\n    at ');

interface Said {
  readonly context: string | undefined;
  readonly stack: string | undefined;
  readonly more: readonly unknown[];
}

/** Nest appends the context as the last text, and the stack before it. */
const readParameters = (parameters: readonly unknown[]): Said => {
  const texts = parameters.filter((one): one is string => typeof one === 'string');
  const last = parameters.at(-1);
  const context = typeof last === 'string' && !isStack(last) ? last : undefined;
  return {
    context,
    stack: texts.find(isStack),
    more: parameters.filter(
      (one) => one !== context && one !== undefined && !(typeof one === 'string' && isStack(one)),
    ),
  };
};

/** Structured log lines (JSON, one a line) for our code and for Nest, each with the correlation id of its request. */
export class Log implements LoggerService {
  readonly lines: Logger;

  constructor(lines: Logger) {
    this.lines = lines;
  }

  log(message: unknown, ...parameters: readonly unknown[]): void {
    const { context } = readParameters(parameters);
    this.write(context !== undefined && chatter.has(context) ? 'debug' : 'info', message, parameters);
  }

  error(message: unknown, ...parameters: readonly unknown[]): void {
    this.write('error', message, parameters);
  }

  warn(message: unknown, ...parameters: readonly unknown[]): void {
    this.write('warn', message, parameters);
  }

  debug(message: unknown, ...parameters: readonly unknown[]): void {
    this.write('debug', message, parameters);
  }

  verbose(message: unknown, ...parameters: readonly unknown[]): void {
    this.write('trace', message, parameters);
  }

  fatal(message: unknown, ...parameters: readonly unknown[]): void {
    this.write('fatal', message, parameters);
  }

  private write(level: Exclude<LogLevel, 'silent'>, message: unknown, parameters: readonly unknown[]): void {
    const { context, stack, more } = readParameters(parameters);
    const facts = {
      ...(context === undefined ? {} : { context }),
      ...(stack === undefined ? {} : { stack }),
      ...(more.length === 0 ? {} : { more }),
    };
    if (message instanceof Error) this.lines[level]({ ...facts, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.lines[level]({ ...facts, ...message });
    else this.lines[level](facts, String(message));
  }
}

const destinationOf = (destination: string): DestinationStream =>
  destination === 'stdout'
    ? pino.destination({ dest: 1, sync: true })
    : pino.destination({ dest: destination, mkdir: true, sync: true });

/** Opens the log of a process. Lines are written at once, so that the last words of a crash are not lost. */
export const createLog = ({ level, destination, name }: LogOptions): Log =>
  new Log(
    pino(
      {
        level,
        name,
        base: { name, pid: process.pid },
        timestamp: pino.stdTimeFunctions.isoTime,
        redact: { paths: personalPaths, censor: '***' },
        serializers: { err: tellFailure },
        formatters: { level: (label) => ({ level: label }) },
        mixin: () => {
          const correlationId = currentCorrelationId();
          return correlationId === undefined ? {} : { correlationId };
        },
      },
      destinationOf(destination),
    ),
  );
