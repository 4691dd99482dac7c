import { compiledCodePolicy, contentSecurityPolicyWith, stylesFromFilesPolicy } from './content-security-policy.ts';
import type { Pages } from './pages.ts';
import { permissionsWith } from './security-headers.ts';

/** Where each page stands and the application that it is built from. */
export const productPages = [
  { path: '/', app: 'web-regulator' },
  { path: '/collect/', app: 'web-collection' },
  { path: '/operate/', app: 'web-operations' },
  { path: '/system/', app: 'web-system' },
] as const satisfies readonly { readonly path: Pages['path']; readonly app: string }[];

const mapbox = ['https://api.mapbox.com', 'https://events.mapbox.com'];

/**
 * What the page at a path may do beyond what every page may. Only with a token of Mapbox may the map reach beyond this
 * server, and then only Mapbox. The tablet reads barcodes with compiled code; it and the console read a scale at a serial
 * port.
 */
export const pageAt = (path: Pages['path'], folder: string, mapboxToken: string | undefined): Pages => {
  switch (path) {
    case '/':
      return mapboxToken === undefined
        ? { path, folder }
        : { path, folder, contentSecurityPolicy: contentSecurityPolicyWith(...mapbox) };
    case '/collect/':
      return {
        ...{ path, folder, hasOwnAddresses: true, contentSecurityPolicy: compiledCodePolicy },
        permissionsPolicy: permissionsWith('serial'),
      };
    case '/operate/':
      return {
        ...{ path, folder, hasOwnAddresses: true, contentSecurityPolicy: stylesFromFilesPolicy },
        permissionsPolicy: permissionsWith('serial'),
      };
    default:
      return { path, folder };
  }
};
