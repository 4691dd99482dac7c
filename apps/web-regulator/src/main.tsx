import { QueryClientProvider } from '@tanstack/react-query';
import { session, startPage } from '@huihuan/web-kit';
import { Entrance } from './app/Entrance.tsx';
// after all parts, because its :focus-visible is to win over what a part says
import '@huihuan/web-kit/page.css';
import './app/page.css';
import { queryClient } from './app/query-client.ts';
import { canDraw } from './features/map/engine/can-draw.ts';
import { expectEngine } from './features/map/engine/engine-query.ts';
import { readSelection } from './lib/state/selection.ts';

// Who it is and the map engine take longest to come, so both are asked for before anything is drawn.
session();
if (readSelection(location.search).view === 'map' && canDraw()) expectEngine();

startPage(
  <QueryClientProvider client={queryClient}>
    <Entrance />
  </QueryClientProvider>,
);
