import { Controller, Inject, Req } from '@nestjs/common';
import { passkeyUnknown } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import {
  Answer,
  Input,
  Operation,
  ProblemException,
  valueOrThrow,
  type AnswerOf,
  type InputOf,
} from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../caller.ts';
import { identityToken, type Identity } from '../identity.ts';
import { browserAnswer } from '../sessions/browser-answer.ts';
import { endFormerSession } from '../sessions/end-former-session.ts';
import { freshCallerOf } from '../sessions/fresh-session.ts';
import { isFromOurPage, otherPage } from '../sessions/refresh-cookie.ts';
import {
  deletePasskeyOperation,
  listPasskeysOperation,
  passkeyOptionsOperation,
  passkeySignInOperation,
  passkeySignInOptionsOperation,
  registerPasskeyOperation,
  renamePasskeyOperation,
} from './passkey-operations.ts';
import { deletePasskey, passkeysOf, renamePasskey, type PasskeyRow } from './passkey-rows.ts';
import { passkeyOptions, registerPasskey } from './register-passkey.ts';
import { signInByPasskey, signInOptions } from './sign-in-by-passkey.ts';

@Controller('api/registry')
export class PasskeyController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(passkeyOptionsOperation)
  async options(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof passkeyOptionsOperation>>> {
    const caller = await freshCallerOf(this.identity, request);
    return caller.ok ? withOptions(await passkeyOptions(this.identity, caller.value.personId)) : caller;
  }

  @Operation(registerPasskeyOperation)
  async register(
    @Input() { body }: InputOf<typeof registerPasskeyOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof registerPasskeyOperation>>> {
    const caller = await freshCallerOf(this.identity, request);
    if (!caller.ok) return caller;
    const made = await registerPasskey(this.identity, { ...body, personId: caller.value.personId });
    return made.ok ? accept(viewOf(made.value)) : made;
  }

  @Operation(listPasskeysOperation)
  async list(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof listPasskeysOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    return accept({ passkeys: (await passkeysOf(this.identity.database, caller.value.personId)).map(viewOf) });
  }

  @Operation(renamePasskeyOperation)
  async rename(
    @Input() { params: { passkeyId }, body: { name } }: InputOf<typeof renamePasskeyOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof renamePasskeyOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const isThere = await renamePasskey(this.identity.database, caller.value.personId, passkeyId, name);
    return isThere ? accept({ passkeyId, name }) : refuse(passkeyUnknown(passkeyId));
  }

  @Operation(deletePasskeyOperation)
  async delete(
    @Input() { params: { passkeyId } }: InputOf<typeof deletePasskeyOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof deletePasskeyOperation>>> {
    const caller = await callerOf(this.identity, request);
    if (!caller.ok) return caller;
    const isGone = await deletePasskey(this.identity.database, caller.value.personId, passkeyId);
    return isGone ? accept({ deleted: 1 }) : refuse(passkeyUnknown(passkeyId));
  }

  @Operation(passkeySignInOptionsOperation)
  async signInOptions(@Req() request: FastifyRequest): Promise<Result<AnswerOf<typeof passkeySignInOptionsOperation>>> {
    this.refuseOtherPages(request);
    return withOptions(await signInOptions(this.identity));
  }

  @Operation(passkeySignInOperation)
  async signIn(
    @Input() { body }: InputOf<typeof passkeySignInOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Answer<AnswerOf<typeof passkeySignInOperation>>> {
    this.refuseOtherPages(request);
    const signedIn = valueOrThrow(await signInByPasskey(this.identity, body.answer));
    await endFormerSession(this.identity, request.headers);
    return browserAnswer(this.identity, signedIn);
  }

  private refuseOtherPages(request: FastifyRequest): void {
    if (!isFromOurPage(request.headers, this.identity.settings.HUIHUAN_ORIGIN)) throw new ProblemException(otherPage);
  }
}

const withOptions = (made: Result<object>): Result<{ options: Record<string, unknown> }> =>
  made.ok ? accept({ options: { ...made.value } }) : made;

const viewOf = ({ passkeyId, name, createdAt, lastUsedAt }: PasskeyRow) => ({
  ...{ passkeyId, name, createdAt: createdAt.toISOString() },
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
