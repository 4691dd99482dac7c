import { useRef } from 'react';
import { mayMendItself, newId } from '@huihuan/web-kit';

interface Held {
  readonly content: string;
  readonly id: string;
}

/**
 * Gives acts their ids. The same act keeps its id until it is known what came of it, so that pressing again after an
 * answer was lost changes nothing; other content is another act.
 */
export const useActId = (): {
  readonly idOf: (content: unknown) => string;
  readonly onSettled: (answer: unknown, error: Error | null) => void;
} => {
  const held = useRef<Held | null>(null);
  return {
    idOf: (content) => {
      const now = JSON.stringify(content);
      if (held.current?.content !== now) held.current = { content: now, id: newId() };
      return held.current.id;
    },
    onSettled: (_, error) => {
      if (error === null || !mayMendItself(error)) held.current = null;
    },
  };
};
