import { session } from '@huihuan/web-kit';

/** Who acts here, as the sign-in knows it. */
export const operatorName = (): string => {
  const state = session().state();
  return state.kind === 'signed-in' ? state.access.person.displayName : '';
};
