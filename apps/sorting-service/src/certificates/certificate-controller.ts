import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { CUSTODY, limitQuery, overrideOf, overrideProblems, type CustodyOptions } from '@huihuan/custody-service';
import { DOCUMENTS, pdfAnswer, type Documents } from '@huihuan/documents-genuine';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type Answer, type InputOf } from '@huihuan/platform-http';
import { certificateUnknown, type Certificate } from '@huihuan/processing-domain';
import { z } from 'zod';
import { certificatesOfSite, loadCertificate } from './certificate-books.ts';
import { againstBooks, type CheckedCertificate } from './certificate-truth.ts';
import { certificatePaper } from './certificate-paper.ts';
import { certificateSchema, issueBody, kindQuery, voidBody } from './certificate-schemas.ts';
import { issueCertificate, voidCertificate } from './change-certificate.ts';

const ofCertificate = z.object({ certificateId: uuidV7Field });

const issue = operation({
  method: 'POST',
  path: '',
  access: { action: 'job.run', where: ({ body }) => ({ site: body.siteId }) },
  summary: 'Certify what became of an item: the next number of the site, kind and year; one that counts for an item',
  summaryZh: '出具证明：按场所、种类、年度连续编号，一件物品同类有效证明只有一份',
  description:
    'What a rule has against it refuses it (`vehicle.suspected-stolen`) or needs `override` by a supervisor of the site ' +
    '(`vehicle.incomplete`, `vehicle.pledged`, `step.missing` …; `details.overridable` says so).',
  status: 201,
  body: issueBody,
  answer: certificateSchema,
  problems: [
    ...['site.unknown', 'item.unknown', 'item.elsewhere', 'certificate.lives', 'certificate.not-for-family'],
    ...['certificate.step-missing', 'certificate.before-dismantling', 'certificate.exists', 'vehicle.incomplete'],
    ...[...overrideProblems, 'request.id-reused'],
  ],
});

const cancel = operation({
  method: 'POST',
  path: ':certificateId/void',
  access: { action: 'job.release', where: ({ params }) => ({ certificate: params.certificateId }) },
  summary: 'Void a certificate, with a reason; its number stays used, and another may be issued',
  summaryZh: '作废证明并说明理由；编号不再使用，可另行出具',
  params: ofCertificate,
  body: voidBody,
  answer: certificateSchema,
  problems: ['certificate.unknown', 'certificate.void', 'request.id-reused'],
});

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Certificates of a site, newest first',
  summaryZh: '某场所出具的证明，最新的在前',
  query: z.object({
    siteId: uuidV7Field,
    kind: kindQuery,
    itemId: uuidV7Field.optional(),
    limit: limitQuery,
  }),
  answer: z.object({ certificates: z.array(certificateSchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':certificateId',
  access: { action: 'stock.read', where: ({ params }) => ({ certificate: params.certificateId }) },
  summary: 'One certificate',
  summaryZh: '一份证明',
  params: ofCertificate,
  answer: certificateSchema,
  problems: ['certificate.unknown'],
});

const pdf = operation({
  method: 'GET',
  path: ':certificateId/pdf',
  access: { action: 'stock.read', where: ({ params }) => ({ certificate: params.certificateId }) },
  summary:
    'The sheet of a certificate of vehicle recovery as PDF, A4, with the QR that proves it; its owner is left blank',
  summaryZh: '报废机动车回收证明（PDF，A4），附核验二维码；车主栏留空，由企业填写',
  ...{ tags: ['documents'], params: ofCertificate, media: 'bytes', answer: z.unknown() },
  problems: ['certificate.unknown'],
});

@Controller('/api/sorting/certificates')
export class CertificateController {
  private readonly custody: CustodyOptions;
  private readonly documents: Documents;

  constructor(@Inject(CUSTODY) custody: CustodyOptions, @Inject(DOCUMENTS) documents: Documents) {
    this.custody = custody;
    this.documents = documents;
  }

  @Operation(issue)
  issue(@Input() { body, correlationId }: InputOf<typeof issue>): Promise<Result<Certificate>> {
    const { id: certificateId, siteId, kind, itemId, staffId = null } = body;
    const { override = null } = overrideOf(body);
    const command = { certificateId, siteId, kind, itemId, override, staffId };
    return issueCertificate(this.custody, { asked: body, correlationId, command });
  }

  @Operation(cancel)
  cancel(@Input() { params, body, correlationId }: InputOf<typeof cancel>): Promise<Result<Certificate>> {
    const { reason, staffId = null } = body;
    return voidCertificate(this.custody, { asked: body, ...params, correlationId, reason, staffId });
  }

  @Operation(list)
  async list(@Input() { query }: InputOf<typeof list>): Promise<{ certificates: readonly CheckedCertificate[] }> {
    const { database } = this.custody;
    return { certificates: await againstBooks(database, await certificatesOfSite(database, query)) };
  }

  @Operation(one)
  async one(@Input() { params }: InputOf<typeof one>): Promise<Result<CheckedCertificate>> {
    const { database } = this.custody;
    const found = await loadCertificate(database, params.certificateId);
    const [checked] = await againstBooks(database, found === undefined ? [] : [found]);
    return checked === undefined ? refuse(certificateUnknown(params.certificateId)) : accept(checked);
  }

  @Operation(pdf)
  async pdf(@Input() { params: { certificateId } }: InputOf<typeof pdf>): Promise<Answer<Uint8Array> | Result<never>> {
    const paper = await certificatePaper(this.custody, certificateId);
    if (paper === null) return refuse(certificateUnknown(certificateId));
    return pdfAnswer(paper.facts.kind, paper.describe(this.documents.links.urlOf(paper.facts)));
  }
}
