import { QueryClient } from '@tanstack/react-query';
import { mayMendItself } from '@huihuan/web-kit';

const askAgainMs = 5_000;

/**
 * The page looks again by itself, and not while nobody sees it. There is no stream of these states: they are few, and an
 * operator looks at them for minutes.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: askAgainMs / 2,
      refetchInterval: askAgainMs,
      refetchIntervalInBackground: false,
      retry: (failures, error) => failures < 1 && mayMendItself(error),
      retryDelay: 500,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
