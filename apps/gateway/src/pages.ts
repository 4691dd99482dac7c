import { resolve } from 'node:path';
import { builtPages, pageAt, type Pages } from '@huihuan/platform-http';

/** The folders of GATEWAY_PAGES that are there. */
export const pagesOf = (setting: string, checkout: string, hosts: readonly string[]): readonly Pages[] =>
  builtPages(
    setting.split(',').map((entry) => {
      const [path = '', ...folder] = entry.trim().split('=');
      return pageAt(path as Pages['path'], resolve(checkout, folder.join('=')), hosts);
    }),
  );
