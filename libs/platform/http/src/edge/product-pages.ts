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

/** The hosts that the map may ask besides this server: none without a token of Mapbox or a key of 天地图. */
export const mapHosts = (settings: {
  readonly MAPBOX_ACCESS_TOKEN?: string | undefined;
  readonly TIANDITU_KEY?: string | undefined;
  readonly TIANDITU_ADDRESS: string;
}): readonly string[] => [
  ...(settings.MAPBOX_ACCESS_TOKEN === undefined ? [] : mapbox),
  ...(settings.TIANDITU_KEY === undefined ? [] : [settings.TIANDITU_ADDRESS]),
];

/**
 * What the page at a path may do beyond what every page may. The map may ask the hosts of `mapHosts`. The tablet reads barcodes with compiled code; it and the console read a scale at a serial
 * port.
 */
export const pageAt = (path: Pages['path'], folder: string, hosts: readonly string[] = []): Pages => {
  switch (path) {
    case '/':
      return hosts.length === 0
        ? { path, folder }
        : { path, folder, contentSecurityPolicy: contentSecurityPolicyWith(...hosts) };
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
