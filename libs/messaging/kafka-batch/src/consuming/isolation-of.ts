import type { Isolation } from '@huihuan/messaging-batches';
import { placeOf, type ReceivedMessage } from '../batch.ts';
import { tellFailure } from '../dead-letters/tell-failure.ts';
import type { TellEvent } from '../events.ts';
import type { Settings } from '../options.ts';

/** The partitions were lost between two calls of a handler: whoever has them gets the messages again. */
export class StaleBatch extends Error {
  override readonly name = 'StaleBatch';
}

export interface IsolationParts {
  readonly settings: Pick<Settings, 'groupId' | 'deadLetters' | 'isTemporary' | 'keyOf'>;
  readonly invoke: (messages: readonly ReceivedMessage[]) => Promise<void>;
  readonly isStale: () => boolean;
  readonly tell: TellEvent;
}

/** How a handler and a store of dead letters take part in a delivery. */
export const isolationOf = ({ settings, invoke, isStale, tell }: IsolationParts): Isolation<ReceivedMessage> => {
  const { groupId, deadLetters, isTemporary, keyOf } = settings;
  const refuseStale = (): void => {
    if (isStale()) throw new StaleBatch('the partitions of this batch were lost');
  };
  return {
    keyOf,
    isTemporary: (failure) => failure instanceof StaleBatch || isTemporary(failure),
    apply: async (messages) => {
      refuseStale();
      await invoke(messages);
    },
    putBehind: async (messages) => {
      const taken = await deadLetters.putBehind(messages, keyOf);
      if (taken.size > 0) tell({ type: 'behind', messages: taken.size });
      return taken;
    },
    putAside: async (message, failure) => {
      refuseStale();
      const error = tellFailure(failure);
      const key = keyOf(message);
      await deadLetters.putAside({ id: placeOf(message), groupId, key, message, error, at: new Date() }, failure);
      tell({ type: 'poison', message, failure });
    },
  };
};
