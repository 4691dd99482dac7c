import { bodyOfRequest } from '@huihuan/contracts-events';
import type { Json } from '@huihuan/kernel-domain';
import type { Desk } from './desk.support.spec.ts';
import type { Tablet } from './tablet.support.spec.ts';

type Body = Readonly<Record<string, Json>>;

/** The act that a route of a tier is signed as, with its parameters; `null` for what is not signed as a whole. */
const actOf = (path: string): { readonly act: string; readonly params: Readonly<Record<string, string>> } | null => {
  const [, , , things = '', id = '', what = ''] = path.split('/');
  const act = acts[`${things}/${what}`];
  const name = parameters[things];
  if (act === undefined) return null;
  return { act, params: what === '' || name === undefined ? {} : { [name]: id } };
};

const parameters: Readonly<Record<string, string>> = {
  shipments: 'shipmentId',
  discrepancies: 'discrepancyId',
  'proposed-corrections': 'correctionId',
  containers: 'containerId',
  items: 'itemId',
  jobs: 'jobId',
  batches: 'batchId',
};

const acts: Readonly<Record<string, string>> = {
  'shipments/': 'shipment.open',
  'shipments/lines': 'shipment.change-lines',
  'shipments/seal': 'shipment.seal',
  'shipments/unseal': 'shipment.unseal',
  'shipments/cancel': 'shipment.cancel',
  'shipments/dispatch': 'shipment.dispatch',
  'shipments/delivery': 'shipment.deliver',
  'shipments/findings': 'receipt.record-findings',
  'shipments/receipt': 'receipt.close',
  'discrepancies/proposals': 'discrepancy.propose',
  'discrepancies/agreements': 'discrepancy.agree',
  'containers/': 'container.consolidate',
  'containers/release': 'container.release',
  'items/corrections': 'item.correct',
  'proposed-corrections/': 'item.propose-correction',
  'proposed-corrections/agreements': 'correction.agree',
  'proposed-corrections/refusals': 'correction.decline',
  'items/description': 'item.describe',
  'items/steps': 'item.record-step',
  'closures/': 'item.close',
  'grades/': 'item.grade',
  'jobs/': 'job.start',
  'jobs/outputs': 'job.draft-outputs',
  'jobs/output-changes': 'job.change-outputs',
  'jobs/close': 'job.close',
  'jobs/cancel': 'job.cancel',
  'batches/': 'batch.open',
  'batches/close': 'batch.close',
};

export interface SignedAct {
  readonly path: string;
  readonly act: string;
  readonly id: string;
  readonly siteId: string;
  readonly deviceTime: string;
}

/** Puts the statement of a tablet beside the members of a request. */
export const signedBy = async (
  { tablet, siteId, personId }: { readonly tablet: Tablet; readonly siteId: string; readonly personId: string },
  { path, body, deviceTime }: { readonly path: string; readonly body: Body; readonly deviceTime: string },
): Promise<Body> => {
  const { act, params } = actOf(path) ?? { act: '', params: {} };
  const { deviceId } = tablet;
  const said = { act, id: body['id'] as string, siteId, deviceId, personId, deviceTime };
  const value = await tablet.sign({ ...said, body: bodyOfRequest(params, body) });
  return { ...body, statement: { deviceId, personId, deviceTime, value } };
};

/** For a desk at which the tablet of the acting site signs everything that is done; it notes what was signed. */
export const signingDesk = (
  tablets: ReadonlyMap<string, Tablet>,
  personId: string,
): { readonly through: (post: Desk['post']) => Desk['post']; readonly signed: readonly SignedAct[] } => {
  const signed: SignedAct[] = [];
  const parties = new Map<string, { readonly from: string; readonly to: string }>();
  const sites = new Map<string, string>();
  const siteOf = (path: string, body: Body): string => {
    const [, , , things = '', id = '', what = ''] = path.split('/');
    if (things === 'shipments' && what === '') {
      parties.set(body['id'] as string, { from: body['fromSiteId'] as string, to: body['toSiteId'] as string });
      return body['fromSiteId'] as string;
    }
    if (things === 'shipments')
      return parties.get(id)?.[what === 'findings' || what === 'receipt' ? 'to' : 'from'] ?? '';
    const siteId = (body['siteId'] as string | undefined) ?? sites.get(id) ?? '';
    sites.set(body['id'] as string, siteId);
    return siteId;
  };
  return {
    signed,
    through: (post) => async (path, asked) => {
      const body = asked as Body;
      const act = actOf(path)?.act;
      const siteId = siteOf(path, body);
      const tablet = tablets.get(siteId);
      if (act === undefined || tablet === undefined) return post(path, body);
      const deviceTime = new Date().toISOString();
      signed.push({ path, act, id: body['id'] as string, siteId, deviceTime });
      return post(path, await signedBy({ tablet, siteId, personId }, { path, body, deviceTime }));
    },
  };
};
