import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IntakePage } from '../features/intake/components/IntakePage.tsx';
import { Failed } from './Failed.tsx';
import { Frame } from './Frame.tsx';
import { NotHere } from './NotHere.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: NotHere, errorComponent: Failed });

/** One route a feature. The first screen is the work itself; what is opened more rarely is loaded when it is. */
const features = [
  createRoute({ getParentRoute: () => root, path: '/', component: IntakePage }),
  createRoute({
    getParentRoute: () => root,
    path: '/today',
    component: lazyRouteComponent(() => import('../features/today/components/TodayPage.tsx'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/today/$actId',
    component: lazyRouteComponent(() => import('../features/today/components/HandInPage.tsx'), 'HandInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/bookings',
    component: lazyRouteComponent(() => import('../features/bookings/components/BookingsPage.tsx'), 'BookingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stock',
    component: lazyRouteComponent(() => import('../features/stock/components/StockPage.tsx'), 'StockPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stock/$itemId',
    component: lazyRouteComponent(() => import('../features/piece/components/PiecePage.tsx'), 'PiecePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/shipment',
    component: lazyRouteComponent(() => import('../features/shipment/components/ShipmentPage.tsx'), 'ShipmentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/manifests',
    component: lazyRouteComponent(() => import('../features/manifests/components/ManifestsPage.tsx'), 'ManifestsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suspicions',
    component: lazyRouteComponent(
      () => import('../features/suspicions/components/SuspicionsPage.tsx'),
      'SuspicionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/corrections',
    component: lazyRouteComponent(
      () => import('../features/corrections/components/CorrectionsPage.tsx'),
      'CorrectionsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('../features/ended/components/SignInPage.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/settings',
    component: lazyRouteComponent(() => import('../features/settings/components/SettingsPage.tsx'), 'SettingsPage'),
  }),
];

export const routeTree = root.addChildren(features);
