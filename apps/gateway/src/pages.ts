import { resolve } from 'node:path';
import { builtPages, contentSecurityPolicyWith, type Pages } from '@huihuan/platform-http';

const mapbox = ['https://api.mapbox.com', 'https://events.mapbox.com'];

/** The folders of GATEWAY_PAGES that are there. Only with a token of Mapbox may a page ask Mapbox for its maps. */
export const pagesOf = (setting: string, checkout: string, mapboxToken: string | undefined): readonly Pages[] => {
  const policy = mapboxToken === undefined ? {} : { contentSecurityPolicy: contentSecurityPolicyWith(...mapbox) };
  return builtPages(
    setting.split(',').map((entry) => {
      const [path = '', ...folder] = entry.trim().split('=');
      return { path: path as Pages['path'], folder: resolve(checkout, folder.join('=')), ...policy };
    }),
  );
};
