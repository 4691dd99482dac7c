import { Controller, Inject, Req } from '@nestjs/common';
import { expiryOf, holdsAt, personUnknown, sessionUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { tokenMissing } from '@huihuan/platform-auth';
import {
  Answer,
  currentCorrelationId,
  Input,
  Operation,
  ProblemException,
  valueOrThrow,
  type AnswerOf,
  type InputOf,
} from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { addressOf, callerOf, signedInBy } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { personById } from '../database/person-rows.ts';
import { nameOf } from '../people/person-names.ts';
import { grantView } from '../grants/grant-view.ts';
import { identityToken, type Identity } from '../identity.ts';
import { browserAnswer } from './browser-answer.ts';
import { endFormerSession } from './end-former-session.ts';
import { isFromOurPage, isSecureOrigin, otherPage, refreshCookie, refreshTokenIn } from './refresh-cookie.ts';
import { refreshSession } from './refresh.ts';
import { digestOf, sessionOfToken } from './refresh-tokens.ts';
import { revokeSessions } from './revoke-sessions.ts';
import {
  endSessionOperation,
  endSessionsOperation,
  listSessionsOperation,
  publicKeysOperation,
  refreshOperation,
  signInOperation,
  signOutOperation,
  whoAmIOperation,
} from './session-operations.ts';
import { openSessionsOf, sessionById, type SessionRow } from './session-rows.ts';
import { signIn, type Opened } from './sign-in.ts';

type Access = AnswerOf<typeof signInOperation>;

@Controller('api/registry')
export class SessionController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(signInOperation)
  async signIn(
    @Input() { body }: InputOf<typeof signInOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<Access>> {
    this.refuseOtherPages(request);
    const { login, password, as: client } = body;
    const address = addressOf(request, this.identity.settings.HUIHUAN_PROXIES);
    const signedIn = valueOrThrow(await signIn(this.identity, { login, password, client, address }));
    if (client === 'browser') await endFormerSession(this.identity, request.headers);
    return this.opened(signedIn, client);
  }

  @Operation(refreshOperation)
  async refresh(
    @Input() { body, correlationId }: InputOf<typeof refreshOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<Access>> {
    this.refuseOtherPages(request);
    const token = body?.refreshToken ?? refreshTokenIn(request.headers, this.isSecure()) ?? '';
    const refreshed = valueOrThrow(await refreshSession(this.identity, token, correlationId));
    return this.opened(refreshed, refreshed.client);
  }

  /** By the access token, or by the cookie where the token has run out: to leave is always possible. */
  @Operation(signOutOperation)
  async signOut(
    @Input() { correlationId }: InputOf<typeof signOutOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<AnswerOf<typeof signOutOperation>>> {
    this.refuseOtherPages(request);
    const { database } = this.identity;
    const token = refreshTokenIn(request.headers, this.isSecure());
    const byCookie = token === null ? null : await sessionOfToken(database, digestOf(token));
    const session = byCookie === null ? await this.sessionOfBearer(request) : await sessionById(database, byCookie);
    if (session === null) throw new ProblemException(tokenMissing);
    const { personId, sessionId } = session;
    const revocation = { personId, only: sessionId, reason: 'signed-out', correlationId } as const;
    const ended = await revokeSessions(this.identity, revocation);
    return new Answer({ ended }, undefined, { 'set-cookie': refreshCookie('', 0, this.isSecure()) });
  }

  @Operation(whoAmIOperation)
  async whoAmI(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof whoAmIOperation>>> {
    const found = await signedInBy(this.identity, request);
    if (!found.ok) return found;
    const { personId, sessionId, expiresAt, mustChangePassword } = found.value;
    const { database } = this.identity;
    const person = await personById(database, personId);
    if (person === null) return refuse(personUnknown(personId));
    const now = this.identity.now();
    const grants = (await grantsOfPerson(database, personId)).filter((grant) => holdsAt(grant, now)).map(grantView);
    return accept({
      person: { personId, displayName: await nameOf(database, this.identity.ring, personId) },
      ...{ sessionId, grants, mustChangePassword, expiresAt: expiresAt.toISOString() },
    });
  }

  @Operation(listSessionsOperation)
  async list(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof listSessionsOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const { limits, database } = this.identity;
    const now = this.identity.now();
    const sessions = (await openSessionsOf(database, caller.value.personId))
      .map((session) => ({ session, expiresAt: expiryOf(session, limits) }))
      .filter(({ expiresAt }) => expiresAt.getTime() > now.getTime())
      .map(({ session: { sessionId, client, openedAt, lastUsedAt }, expiresAt }) => ({
        ...{ sessionId, client, openedAt: openedAt.toISOString(), lastUsedAt: lastUsedAt.toISOString() },
        ...{ expiresAt: expiresAt.toISOString(), isThisOne: sessionId === caller.value.sessionId },
      }));
    return accept({ sessions });
  }

  @Operation(endSessionsOperation)
  async endAll(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof endSessionsOperation>>> {
    const found = await signedInBy(this.identity, request);
    if (!found.ok) return found;
    const { personId } = found.value;
    const correlationId = currentCorrelationId() ?? this.identity.newId();
    return accept({
      ended: await revokeSessions(this.identity, { personId, reason: 'signed-out-everywhere', correlationId }),
    });
  }

  @Operation(endSessionOperation)
  async end(
    @Input() { params: { sessionId }, correlationId }: InputOf<typeof endSessionOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof endSessionOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const { personId } = caller.value;
    const revocation = { personId, only: sessionId, reason: 'signed-out', correlationId } as const;
    const ended = await revokeSessions(this.identity, revocation);
    return ended === 0 ? refuse(sessionUnknown(sessionId)) : accept({ ended });
  }

  @Operation(publicKeysOperation)
  keys(): AnswerOf<typeof publicKeysOperation> {
    return { keys: this.identity.keys.published.map((key) => ({ ...key })) };
  }

  private isSecure(): boolean {
    return isSecureOrigin(this.identity.settings.HUIHUAN_ORIGIN);
  }

  private refuseOtherPages(request: FastifyRequest): void {
    if (!isFromOurPage(request.headers, this.identity.settings.HUIHUAN_ORIGIN)) throw new ProblemException(otherPage);
  }

  private async sessionOfBearer(request: FastifyRequest): Promise<SessionRow | null> {
    const { sessionId } = valueOrThrow(await signedInBy(this.identity, request));
    return sessionById(this.identity.database, sessionId);
  }

  private opened({ access, refreshToken }: Opened, client: SessionRow['client']): Answer<Access> {
    return client === 'program'
      ? new Answer({ ...access, refreshToken })
      : browserAnswer(this.identity, { access, refreshToken });
  }
}
