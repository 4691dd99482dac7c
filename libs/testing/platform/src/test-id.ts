import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@huihuan/kernel-domain';

/** An id as a client makes it. */
export const testId = (): string => uuidV7(Date.now(), randomBytes(10));
