import { useCommandTexts } from '../../../lib/i18n/use-command-texts.ts';
import { useStationTexts } from '../../../lib/i18n/use-station-texts.ts';
import type { GoneState, Holding } from './use-item-story.ts';

const isGone = (state: Holding['state']): state is GoneState =>
  ['in-transit', 'handed-over', 'consumed', 'closed'].includes(state);

/** Where the books have an item, in words. */
export const useStateWords = (): ((state: Holding['state']) => string) => {
  const { story } = useCommandTexts();
  const { storage } = useStationTexts();
  return (state) => (isGone(state) ? story.gone[state] : storage.states[state]);
};
