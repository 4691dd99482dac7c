import type { Result } from '@huihuan/kernel-domain';
import type { FastifyRequest } from 'fastify';

/**
 * Who may ask for an operation:
 *
 * - `public`: everybody, without a token
 * - `signed-in`: whoever has a good token; the operation is about the caller's own things, or decides by itself
 * - an action at a subject, both in the words of the business: whoever may do this there
 */
export type Access<Given> = 'public' | 'signed-in' | Permission<Given>;

export interface Permission<Given> {
  readonly action: ActionWord;
  /** What the request is about, and so where it would be done. */
  where(given: Given): SubjectWord;
}

/**
 * The words of the business for actions and subjects, which the edge does not know: whoever provides the guard declares
 * them, as the members `action` and `subject`.
 */
export interface AccessWords {
  /** Nothing in it: the words may be anything where nobody declares them. */
  readonly undeclared?: never;
}

type Word<Name extends string, Otherwise> =
  AccessWords extends Readonly<Record<Name, infer Declared>> ? Declared : Otherwise;
export type ActionWord = Word<'action', string>;
export type SubjectWord = Word<'subject', unknown>;

/** Who sent a request, as its token says and the guard has checked. */
export interface Caller {
  readonly personId: string;
  readonly sessionId: string;
  /** The tablet that the session is bound to. */
  readonly deviceId: string | null;
  /** When the token runs out: no answer to it lasts longer. */
  readonly expiresAt: Date;
  /** Whether the caller may do this at that place. */
  may(action: string, place: unknown): boolean;
  /** Areas in which the caller may do this everywhere: the beginnings of their codes. `''` stands for the whole network. */
  areasOf(action: string): readonly string[];
  /** Sites at which the caller may do this, beside those that lie in `areasOf`. */
  sitesOf(action: string): readonly string[];
}

/** Decides about requests, once for each; knows the business that the edge does not know. */
export interface Guard {
  /** Who sends the request. Refusals are those of its token, all 401. */
  authenticate(request: FastifyRequest): Promise<Result<Caller>>;
  /** Whether the caller may do the action where the subject is. Refusals: 403. */
  permit(caller: Caller, action: string, subject: unknown, route: string): Promise<Result<void>>;
  /** @throws TypeError for an action that nobody knows, when the application starts */
  assertKnown(action: string): void;
}
