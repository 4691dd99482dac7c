/** An event that no book in this state can have decided: a defect, never the user's fault, so it throws. */
export const impossible = (what: string, state: string, event: string): never => {
  throw new Error(`${what}: ${event} cannot happen in state ${state}`);
};
