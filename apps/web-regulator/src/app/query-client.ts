import { QueryClient } from '@tanstack/react-query';
import { mayMendItself } from '@huihuan/web-kit';
import { askAgain } from '../lib/api/ask-again.ts';

/**
 * Answers never grow old by themselves: the live stream says what changed. Nothing is polled; only what could not be read
 * is asked for again, until it answers.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Infinity,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 1 && mayMendItself(error),
      retryDelay: 500,
      refetchInterval: askAgain(false),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
