import { Controller, Inject, type Type } from '@nestjs/common';
import {
  documentKinds,
  judge,
  judgeByName,
  kindsOfDevices,
  type DocumentKind,
  type Judged,
} from '@huihuan/documents-domain';
import { isUuidV7 } from '@huihuan/kernel-domain';
import { Answer, Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { DOCUMENTS, type Documents } from './documents.ts';
import { genuinePage, genuinePagePolicy } from './genuine-page.ts';

// whatever somebody scans gets the page: a damaged code is told in words, too
const part = z.string().max(80);

const genuine = operation({
  method: 'GET',
  path: ':kind/:id/:proof',
  access: 'public',
  summary:
    'The page that proves a printed document: genuine, altered, void or unknown, without personal data or prices',
  summaryZh: '单据真伪核验页：真实、已变更、已作废或无法核实；不含个人信息和价格',
  tags: ['documents'],
  params: z.object({ kind: part, id: part, proof: part }),
  media: 'html',
  answer: z.string(),
  otherStatuses: [404],
});

const recorded = operation({
  method: 'GET',
  path: ':kind/:id',
  access: 'public',
  summary:
    'The page behind paper that a tablet or console printed by itself: what is recorded under its number, to compare with the paper',
  summaryZh: '现场设备打印单据的核对页：显示该编号下的记录，供与纸面核对；不含个人信息和价格',
  tags: ['documents'],
  params: z.object({ kind: part, id: part }),
  media: 'html',
  answer: z.string(),
  otherStatuses: [404],
});

const isKind = (text: string): text is DocumentKind => (documentKinds as readonly string[]).includes(text);

const pageOf = (judged: Judged): Answer<string> =>
  new Answer(genuinePage(judged), judged.facts === null ? 404 : 200, {
    ...{ 'content-security-policy': genuinePagePolicy, 'cache-control': 'no-store' },
  });

/** Where the QR codes of a tier lead to. A code that is not ours is answered without a look into the books. */
export const genuineController = (tier: string): Type => {
  @Controller(`/api/${tier}/genuine`)
  class GenuineController {
    private readonly documents: Documents;

    constructor(@Inject(DOCUMENTS) documents: Documents) {
      this.documents = documents;
    }

    @Operation(genuine)
    async genuine(@Input() { params: { kind, id, proof } }: InputOf<typeof genuine>): Promise<Answer<string>> {
      const { links, find } = this.documents;
      const printed = isKind(kind) && isUuidV7(id) ? links.read(kind, id, proof) : null;
      const facts = printed === null ? null : ((await find[kind as DocumentKind]?.(id)) ?? null);
      return pageOf(judge(printed, facts));
    }

    @Operation(recorded)
    async recorded(@Input() { params: { kind, id } }: InputOf<typeof recorded>): Promise<Answer<string>> {
      if (!kindsOfDevices.some((each) => each === kind) || !isUuidV7(id)) return pageOf(judge(null, null));
      return pageOf(judgeByName((await this.documents.find[kind as DocumentKind]?.(id)) ?? null));
    }
  }
  return GenuineController;
};
