import type { Item } from '../../../lib/custody/types.ts';
import type { Container } from './containers.ts';

/** A container that is being filled. */
export interface Build {
  readonly id: string;
  readonly kind: Container['kind'];
  readonly code: string;
  readonly items: readonly Item[];
}

const letters = { pallet: 'P', container: 'B' } as const;

/** Empty, with a code that nobody has to think of. */
export const newBuild = (id: string, kind: Build['kind'] = 'pallet'): Build => ({
  id,
  kind,
  code: `${letters[kind]}-${id.slice(-6).toUpperCase()}`,
  items: [],
});

/** Another kind; a code that nobody has touched follows it. */
export const ofKind = (build: Build, kind: Build['kind']): Build => ({
  ...build,
  kind,
  code: build.code === newBuild(build.id, build.kind).code ? newBuild(build.id, kind).code : build.code,
});

export const isReady = ({ items, code }: Build): boolean => items.length > 0 && code.trim() !== '' && code.length <= 40;
