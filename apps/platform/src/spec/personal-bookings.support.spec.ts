import { testId } from '@huihuan/testing-platform';
import { fridge } from './goods.support.spec.ts';
import type { KeptPeople, Stage } from './personal-life.support.spec.ts';

/** Bookings at the door with addresses of persons: made twice, wrong, read, called off, fulfilled. */
export const bookAndFetch = async (
  { recorder, siteId, attendant: as, use }: Stage,
  { consignorId, byPhone }: KeptPeople,
): Promise<void> => {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const address = use('测试里弄仉测胡同甲拾贰');
  const booking = (more: Readonly<Record<string, unknown>> = {}) => ({
    ...{ id: testId(), siteId, consignorId, family: 'appliance', way: 'door', address, day },
    ...{ window: { from: '09:00', to: '11:00' }, note: use('仉测胡同深处按门铃'), ...more },
  });
  const path = '/api/collection/bookings';
  const body = booking();
  await recorder.post(path, { as, body });
  await recorder.post(path, { as, body });
  await recorder.send('POST', path, { as, body: { ...body, count: 2 } });
  await recorder.send('POST', path, { as, body: booking({ day: '2020-01-01' }) });
  await recorder.send('POST', path, { as, body: booking({ address: address.repeat(40) }) });
  const contact = () => recorder.send('POST', `${path}/${body.id}/contact`, { as, body: { siteId }, mayName: true });
  if (!(await contact()).text.includes(address)) throw new Error('whoever fetches the goods is not told where');
  const other = booking({ consignorId: byPhone });
  await recorder.post(path, { as, body: other });
  await recorder.send('POST', `${path}/${other.id}/contact`, { as, body: { siteId }, mayName: true });
  await recorder.get(`/api/collection/sites/${siteId}/bookings?days=8`, { as });
  const row = fridge({ consignor: { kind: 'person', consignorId } });
  await recorder.post('/api/collection/intakes', { as, body: { siteId, ...row, bookingId: body.id } });
  await contact();
  const reason = 'consignor-asked';
  await recorder.send('POST', `${path}/${body.id}/cancellation`, { as, body: { id: testId(), siteId, reason } });
  await recorder.post(`${path}/${other.id}/cancellation`, { as, body: { id: testId(), siteId, reason } });
};
