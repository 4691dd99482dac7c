import { useRef } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { isUnreachable, newId } from '@huihuan/web-kit';
import { createActIds, type ActIds } from './act-id.ts';

/**
 * An act that changes something, under an id of this client: pressed again while nobody answered, it is the same act.
 * @param send sends it; `useAct((content: Weighing, id) => answered(api.POST('/api/…', { body: { ...content, id } })))`
 */
export const useAct = <Content, Answer>(
  send: (content: Content, id: string) => Promise<Answer>,
): UseMutationResult<Answer, Error, Content> => {
  const ids = useRef<ActIds>(null);
  const held = (): ActIds => (ids.current ??= createActIds(newId));
  return useMutation<Answer, Error, Content>({
    mutationFn: (content) => send(content, held().of(content)),
    onSettled: (_answer, error) => {
      if (!isUnreachable(error)) held().done();
    },
  });
};
