import { createRootRoute, createRoute } from '@tanstack/react-router';
import { Failed } from './Failed.tsx';
import { Frame } from './Frame.tsx';
import { Home } from './Home.tsx';
import { NotHere } from './NotHere.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere, errorComponent: Failed });

/**
 * One route a feature; its code is loaded when it is first opened:
 * `createRoute({ getParentRoute: () => root, path: '/x', component: lazyRouteComponent(() => import('../features/x/X.tsx'), 'X') })`.
 * What a person reaches from the first screen also stands in `tasks.ts`.
 */
const features = [createRoute({ getParentRoute: () => root, path: '/', component: Home })];

export const routeTree = root.addChildren(features);
