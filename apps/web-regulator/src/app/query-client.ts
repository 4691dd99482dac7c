import { QueryClient } from '@tanstack/react-query';
import { mayMendItself } from '@huihuan/web-kit';

const askAgainMs = 5000;

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
      refetchInterval: ({ state }) => (state.status === 'error' && mayMendItself(state.error) ? askAgainMs : false),
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
