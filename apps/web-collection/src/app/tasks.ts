import type { LinkProps } from '@tanstack/react-router';
import type { PersonRole } from '@huihuan/contracts-events';
import type { IconName } from '@huihuan/web-kit';
import type { Texts } from '../lib/i18n/use-texts.ts';

/** Something that people come here to do: an entry of the navigation and of the first screen. */
export interface Task {
  /** An address of `routes.tsx`. */
  readonly path: Exclude<NonNullable<LinkProps['to']>, '.' | '..'>;
  readonly icon: IconName;
  readonly roles: readonly PersonRole[];
  readonly words: (texts: Texts) => { readonly title: string; readonly says: string };
}

/** In the order in which a day uses them. */
export const tasks: readonly Task[] = [];
