import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installTokens, startTheme } from '@huihuan/web-kit';
import { App } from './app/App.tsx';
import './app/page.css';
import { queryClient } from './app/query-client.ts';

installTokens(document);
startTheme();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the application.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
