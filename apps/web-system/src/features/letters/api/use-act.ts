import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { perform, type Act } from '../../../lib/api/acts.ts';
import type { Outcome } from '../../../lib/api/types.ts';

export type Acting = UseMutationResult<Outcome, Error, Act>;

/** Acts of the operator, one at a time; whatever comes of one, the service is read again. */
export const useAct = (): Acting => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: perform,
    onSettled: (_outcome, _error, { service }) => client.invalidateQueries({ queryKey: [service] }),
  });
};
