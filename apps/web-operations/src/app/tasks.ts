import type { PersonRole } from '@huihuan/contracts-events';
import type { IconName } from '@huihuan/web-kit';
import type { Texts } from '../lib/i18n/use-texts.ts';

/** Something that people come here to do: an entry of the navigation and of the first screen. */
export interface Task {
  /** An address of `routes.tsx`. */
  readonly path: `/${string}`;
  readonly icon: IconName;
  readonly roles: readonly PersonRole[];
  readonly words: (texts: Texts) => { readonly title: string; readonly says: string };
}

const everybody = ['transfer-operator', 'sorting-operator', 'supervisor', 'site-administrator'] as const;

/** In the order in which a day uses them. */
export const tasks: readonly Task[] = [
  {
    path: '/arrivals',
    icon: 'truck',
    roles: everybody,
    words: ({ tasks: texts }) => texts.arrivals,
  },
  {
    path: '/differences',
    icon: 'warning',
    roles: everybody,
    words: ({ tasks: texts }) => texts.differences,
  },
  {
    path: '/corrections',
    icon: 'retry',
    roles: ['transfer-operator', 'sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.corrections,
  },
  {
    path: '/storage',
    icon: 'rows',
    roles: everybody,
    words: ({ tasks: texts }) => texts.storage,
  },
  {
    path: '/bays',
    icon: 'fit',
    roles: everybody,
    words: ({ tasks: texts }) => texts.bays,
  },
  {
    path: '/containers',
    icon: 'plus',
    roles: ['transfer-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.containers,
  },
  {
    path: '/dispatch',
    icon: 'leave',
    roles: ['transfer-operator', 'sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.dispatch,
  },
  {
    path: '/grading',
    icon: 'check',
    roles: ['sorting-operator', 'supervisor'],
    words: ({ centre }) => centre.grading,
  },
  {
    path: '/dismantling',
    icon: 'cut',
    roles: ['sorting-operator', 'supervisor'],
    words: ({ centre }) => centre.workbench,
  },
  {
    path: '/outputs',
    icon: 'truck',
    roles: ['sorting-operator', 'supervisor'],
    words: ({ centre }) => centre.outputs,
  },
  {
    path: '/manifests',
    icon: 'warning',
    roles: ['transfer-operator', 'sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.manifests,
  },
  {
    path: '/traceability',
    icon: 'link',
    roles: ['sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.traceability,
  },
  {
    path: '/certificates',
    icon: 'check',
    roles: ['sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.certificates,
  },
  {
    path: '/keeping',
    icon: 'clock',
    roles: everybody,
    words: ({ tasks: texts }) => texts.keeping,
  },
  {
    path: '/suspicions',
    icon: 'shield',
    roles: ['transfer-operator', 'sorting-operator', 'supervisor'],
    words: ({ tasks: texts }) => texts.suspicions,
  },
  {
    path: '/imports',
    icon: 'plus',
    roles: ['supervisor', 'site-administrator'],
    words: ({ tasks: texts }) => texts.imports,
  },
  {
    path: '/put-aside',
    icon: 'shield',
    roles: ['supervisor', 'site-administrator'],
    words: ({ tasks: texts }) => texts.putAside,
  },
  {
    path: '/sites',
    icon: 'map',
    roles: ['site-administrator'],
    words: ({ tasks: texts }) => texts.sites,
  },
  {
    path: '/devices',
    icon: 'screen',
    roles: ['site-administrator'],
    words: ({ tasks: texts }) => texts.devices,
  },
  {
    path: '/people',
    icon: 'person',
    roles: ['site-administrator'],
    words: ({ tasks: texts }) => texts.people,
  },
];
