/** Something to keep a copy of, and where it is asked for. `{siteId}` in the path is the tablet's own site. */
export interface Source {
  readonly name: string;
  readonly path: string;
  /** The member of an answer that holds the rows of a page, where it comes in pages (`next`, `after`). */
  readonly rowsIn?: string;
  /** Fetched again after so long while somebody is signed in and the server answers. */
  readonly everyMilliseconds: number;
}

const minute = 60_000;

/** What every tablet keeps. Screens add their own by `addSource`. */
export const ownSources: readonly Source[] = [
  { name: 'catalogue', path: '/api/registry/catalogue', everyMilliseconds: 60 * minute },
  { name: 'sites', path: '/api/registry/sites?limit=1000', rowsIn: 'sites', everyMilliseconds: 60 * minute },
  {
    name: 'stock',
    path: '/api/collection/sites/{siteId}/items?limit=1000',
    rowsIn: 'items',
    everyMilliseconds: 2 * minute,
  },
];
