/** For what a page has to do first: generous, because a shared machine may be busy with something else. */
export const patience = { timeout: 90_000 };
