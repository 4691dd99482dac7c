import { QueryClientProvider } from '@tanstack/react-query';
import { startPage } from '@huihuan/web-kit';
import { Entrance } from './app/Entrance.tsx';
// after all parts, because its :focus-visible is to win over what a part says
import '@huihuan/web-kit/page.css';
import './app/page.css';
import { queryClient } from './app/query-client.ts';

startPage(
  <QueryClientProvider client={queryClient}>
    <Entrance />
  </QueryClientProvider>,
);
