import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
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
const features = [
  createRoute({ getParentRoute: () => root, path: '/', component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: '/arrivals',
    component: lazyRouteComponent(() => import('../features/arrivals/ArrivalsScreen.tsx'), 'ArrivalsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/receive/$shipmentId',
    component: lazyRouteComponent(() => import('../features/receive/ReceiveScreen.tsx'), 'ReceiveScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/differences',
    component: lazyRouteComponent(() => import('../features/differences/DifferencesScreen.tsx'), 'DifferencesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/corrections',
    component: lazyRouteComponent(() => import('../features/corrections/CorrectionsScreen.tsx'), 'CorrectionsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/storage',
    component: lazyRouteComponent(() => import('../features/storage/StorageScreen.tsx'), 'StorageScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bays',
    component: lazyRouteComponent(() => import('../features/bays/BaysScreen.tsx'), 'BaysScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bays/$bayId',
    component: lazyRouteComponent(() => import('../features/bays/BaysScreen.tsx'), 'BaysScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/containers',
    component: lazyRouteComponent(() => import('../features/containers/ContainersScreen.tsx'), 'ContainersScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dispatch',
    component: lazyRouteComponent(() => import('../features/dispatch/DispatchScreen.tsx'), 'DispatchScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dispatch/$shipmentId',
    component: lazyRouteComponent(() => import('../features/dispatch/ShipmentScreen.tsx'), 'ShipmentScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(() => import('../features/imports/ImportScreen.tsx'), 'ImportScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/grading',
    component: lazyRouteComponent(() => import('../features/grading/Grading.tsx'), 'Grading'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dismantling',
    component: lazyRouteComponent(() => import('../features/workbench/Workbench.tsx'), 'Workbench'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/dismantling/$jobId',
    component: lazyRouteComponent(() => import('../features/workbench/JobPage.tsx'), 'JobPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/outputs',
    component: lazyRouteComponent(() => import('../features/outputs/Outputs.tsx'), 'Outputs'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/manifests',
    component: lazyRouteComponent(() => import('../features/manifests/ManifestsScreen.tsx'), 'ManifestsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/traceability',
    component: lazyRouteComponent(
      () => import('../features/traceability/TraceabilityScreen.tsx'),
      'TraceabilityScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/certificates',
    component: lazyRouteComponent(
      () => import('../features/certificates/CertificatesScreen.tsx'),
      'CertificatesScreen',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/keeping',
    component: lazyRouteComponent(() => import('../features/keeping/KeepingScreen.tsx'), 'KeepingScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suspicions',
    component: lazyRouteComponent(() => import('../features/suspicions/SuspicionsScreen.tsx'), 'SuspicionsScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/items/$itemId',
    component: lazyRouteComponent(() => import('../features/story/ItemScreen.tsx'), 'ItemScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/containers/$containerId',
    component: lazyRouteComponent(() => import('../features/story/ContainerScreen.tsx'), 'ContainerScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sites',
    component: lazyRouteComponent(() => import('../features/sites/SitesScreen.tsx'), 'SitesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/devices',
    component: lazyRouteComponent(() => import('../features/devices/DevicesScreen.tsx'), 'DevicesScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/put-aside',
    component: lazyRouteComponent(() => import('../features/put-aside/PutAsideScreen.tsx'), 'PutAsideScreen'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/people',
    component: lazyRouteComponent(() => import('../features/people/PeopleScreen.tsx'), 'PeopleScreen'),
  }),
];

export const routeTree = root.addChildren(features);
