import type { IconName } from '@huihuan/web-kit';
import type { WorkTexts } from '../lib/i18n/use-work-texts.ts';

/** Something that people come here to do: an entry of the navigation. */
export interface Task {
  /** An address of `routes.tsx`. */
  readonly path: '/' | '/today' | '/stock' | '/shipment' | '/settings';
  readonly icon: IconName;
  readonly words: (texts: WorkTexts) => string;
}

/** In the order in which a day uses them. */
export const tasks: readonly Task[] = [
  { path: '/', icon: 'plus', words: ({ tasks: { intake } }) => intake.title },
  { path: '/today', icon: 'clock', words: ({ tasks: { today } }) => today.title },
  { path: '/stock', icon: 'rows', words: ({ tasks: { stock } }) => stock.title },
  { path: '/shipment', icon: 'truck', words: ({ tasks: { shipment } }) => shipment.title },
  { path: '/settings', icon: 'key', words: ({ tasks: { settings } }) => settings.title },
];
