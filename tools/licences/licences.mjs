/**
 * Licences that what we ship may stand under: permissive ones, which ask for a notice and leave our code ours. A new one is
 * read by a person before its name is written here.
 */
export const allowedLicences = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'PostgreSQL',
  'Unlicense',
]);

/** Packages under terms of their own, each with the reason why it may be shipped. */
export const ownTerms = new Map([
  ['mapbox-gl', 'proprietary, chosen by the owner; loaded only with an access token of Mapbox, under its terms'],
  [
    '@embedpdf/fonts-sc',
    'OFL-1.1: the font of printed documents, shipped unchanged with its licence; documents that embed it stay free',
  ],
  ['png-js', 'MIT by its LICENSE file; its manifest does not name it'],
]);

/**
 * What is wrong with the licences of the packages that are shipped.
 * @param packages of the lock file: by path, with `license`, and `dev` or `link` where they are not shipped
 * @returns a sentence for each; none when all is well
 */
export const licenceTroubles = (packages) =>
  Object.entries(packages)
    .filter(([path, { dev, link }]) => path.includes('node_modules/') && dev !== true && link !== true)
    .flatMap(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      if (ownTerms.has(name) || isAllowed(license)) return [];
      return [`${name}: ${license ?? 'no licence is named'}`];
    });

/** An expression of SPDX: with OR one of them is enough, with AND all of them have to be allowed. */
const isAllowed = (expression) => {
  if (typeof expression !== 'string') return false;
  const bare = expression.replaceAll(/[()]/g, ' ').trim();
  // mixed expressions need brackets to be read, and somebody to read them
  if (/\sOR\s/.test(bare) && /\sAND\s/.test(bare)) return false;
  if (/\sOR\s/.test(bare)) return bare.split(/\s+OR\s+/).some((one) => allowedLicences.has(one));
  return bare.split(/\s+AND\s+/).every((one) => allowedLicences.has(one));
};
