import { QueryClient } from '@tanstack/react-query';
import { mayMendItself } from '@huihuan/web-kit';

/** What was read stays fresh for a moment; a feature that needs a livelier view says so itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => failures < 1 && mayMendItself(error),
      retryDelay: 500,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});
