import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.tsx';

/** Addresses below `/operate/`. A link that was sent opens what it names, after the sign-in too. */
export const router = createRouter({
  routeTree,
  basepath: '/operate/',
  defaultPreload: 'intent',
  scrollRestoration: true,
});
