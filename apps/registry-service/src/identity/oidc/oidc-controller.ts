import { Controller, Inject, Req } from '@nestjs/common';
import type { Problem, Result } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../caller.ts';
import { identityToken, type Identity } from '../identity.ts';
import { relyingPartyOf } from '../passkeys/relying-party.ts';
import { cookieOf } from '../sessions/browser-answer.ts';
import { isFromOurPage, isSecureOrigin, otherPage } from '../sessions/refresh-cookie.ts';
import { linkOfficeAccount, unlinkOfficeAccount } from './link-office-account.ts';
import {
  beginAtOfficeOperation,
  linkOfficeAccountOperation,
  returnFromOfficeOperation,
  signInWaysOperation,
  unlinkOfficeAccountOperation,
} from './oidc-operations.ts';
import { returnPathOf } from './return-path.ts';
import { beginAtOffice, minutesToCome, returnFromOffice } from './sign-in-by-office.ts';
import { transactionCookie, transactionIn } from './transaction-cookie.ts';

type Redirect = Answer<{ to: string }>;

@Controller('api/registry')
export class OidcController {
  private readonly identity: Identity;

  constructor(@Inject(identityToken) identity: Identity) {
    this.identity = identity;
  }

  @Operation(signInWaysOperation)
  ways(): AnswerOf<typeof signInWaysOperation> {
    const { provider, settings } = this.identity;
    return {
      passkey: relyingPartyOf(settings.HUIHUAN_ORIGIN).ok,
      office: provider === null ? null : { label: provider.label },
    };
  }

  @Operation(beginAtOfficeOperation)
  async begin(
    @Input() { query }: InputOf<typeof beginAtOfficeOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Redirect> {
    // an office that asks nothing would sign in, unseen, whoever follows a link of somebody else
    if (!isFromOurPage(request.headers, this.identity.settings.HUIHUAN_ORIGIN))
      return leadTo(withReason(returnPathOf(query.to), otherPage));
    const begun = await beginAtOffice(this.identity, query.to);
    if (!begun.ok) return leadTo(withReason(returnPathOf(query.to), begun.problem));
    const { url, transaction } = begun.value;
    return leadTo(url.href, transactionCookie(transaction, minutesToCome * 60, this.isSecure()));
  }

  @Operation(returnFromOfficeOperation)
  async comeBack(@Req() request: FastifyRequest): Promise<Redirect> {
    const mark = request.url.indexOf('?');
    const search = mark === -1 ? '' : request.url.slice(mark);
    const transaction = transactionIn(request.headers);
    const { to, outcome } = await returnFromOffice(this.identity, { search, transaction });
    if (!outcome.ok) return leadTo(withReason(to, outcome.problem), transactionCookie('', 0, this.isSecure()));
    return leadTo(to, cookieOf(this.identity, outcome.value.refreshToken));
  }

  @Operation(linkOfficeAccountOperation)
  async link(
    @Input() input: InputOf<typeof linkOfficeAccountOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof linkOfficeAccountOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? linkOfficeAccount(this.identity, caller.value, input) : caller;
  }

  @Operation(unlinkOfficeAccountOperation)
  async unlink(
    @Input() input: InputOf<typeof unlinkOfficeAccountOperation>,
    @Req() request: FastifyRequest,
  ): Promise<Result<AnswerOf<typeof unlinkOfficeAccountOperation>>> {
    const caller = await callerOf(this.identity, request);
    return caller.ok ? unlinkOfficeAccount(this.identity, caller.value, input) : caller;
  }

  private isSecure(): boolean {
    return isSecureOrigin(this.identity.settings.HUIHUAN_ORIGIN);
  }
}

/** In the fragment: it is for the page alone, no server and no log sees it. */
const withReason = (to: string, { code }: Problem): string => `${to}#sign-in=${code}`;

const leadTo = (to: string, cookie?: string): Redirect =>
  new Answer({ to }, undefined, { location: to, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) });
