import './access-words.ts';

export { createGuard, type GuardOptions } from './create-guard.ts';
export { guardByEnvironment } from './guard-by-environment.ts';
export { permitOverAll } from './over-all.ts';
export { followRevocations } from './revoked/follow-revocations.ts';
export { revokedSessionsIn } from './revoked/revoked-sessions.ts';
export { RevokedSessions1764000012000 } from './revoked/revoked-tables.ts';
