import { queryOptions, skipToken } from '@tanstack/react-query';
import type { Fact } from './types.ts';

/** The last events, newest first. Only the live stream fills it; undefined until its first message. */
export const factsQuery = queryOptions<readonly Fact[]>({ queryKey: ['facts'], queryFn: skipToken });
