import type { LoggerService } from '@nestjs/common';
import { logLevel, type logCreator } from 'kafkajs';

/** What kafkajs has to say, where the rest of the application says it; its routine is for whoever debugs. */
export const clientLog =
  (logger: LoggerService): logCreator =>
  () =>
  ({ level, log }) => {
    const { message, timestamp: _, logger: __, stack: ___, ...details } = log;
    if (level === logLevel.ERROR) logger.warn(`kafkajs: ${message}`, details);
    else logger.debug?.(`kafkajs: ${message}`, details);
  };
