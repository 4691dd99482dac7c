import { makePhone, type RandomSource } from '@huihuan/identifiers-domain';
import { signedInAs, testId } from '@huihuan/testing-platform';
import type { Stage } from './personal-life.support.spec.ts';

const people = '/api/registry/people';

/** People of the network come, get a login, go, and are forgotten; wrong input of each field. */
export const livePeople = async (
  url: string,
  { recorder, siteId, use }: Stage,
  random: RandomSource,
): Promise<void> => {
  const as = await signedInAs(url, 'administrator');
  const [displayName, staffName] = [use('仉测管'), use('仉测员')];
  const phone = use(makePhone(random));
  const personId = testId();
  const body = { id: personId, displayName, login: 'leaver.of.tests' };
  const names = { as, mayName: true };
  await recorder.post(people, { ...names, body });
  await recorder.post(people, { ...names, body });
  await recorder.send('POST', people, { ...names, body: { ...body, displayName: staffName } });
  await recorder.send('POST', people, { as, body: { id: testId(), displayName: '', login: null } });
  await recorder.send('POST', people, { as, body: { id: testId(), displayName: staffName.repeat(40), login: null } });
  await recorder.send('POST', people, { as, body: { id: testId(), displayName: staffName, login: phone } });
  await recorder.send('POST', people, { as, body: { id: testId(), displayName: [staffName], login: [phone] } });
  const staff = { id: testId(), role: 'attendant', siteIds: [siteId], displayName: staffName };
  await recorder.post('/api/registry/staff', { ...names, body: staff });
  await recorder.post('/api/registry/staff', { ...names, body: staff });
  const scope = { kind: 'site', siteId };
  const grant = { id: testId(), role: 'site-administrator', scope };
  await recorder.post(`${people}/${personId}/grants`, { ...names, body: grant });
  const made = await recorder.post(`${people}/${personId}/one-time-password`, { ...names });
  const { login, password } = made.body as Record<string, string>;
  const session = await recorder.post('/api/registry/session', {
    ...{ body: { login, password, as: 'program' }, mayName: true },
  });
  const own = `Bearer ${String(session.body['accessToken'])}`;
  await recorder.get('/api/registry/session', { as: own, mayName: true });
  await recorder.send('GET', people, { as: own });
  const listed = await recorder.get(`${people}?siteId=${siteId}`, names);
  for (const name of [displayName, staffName])
    if (!listed.text.includes(name)) throw new Error(`${name} is not listed for administrators`);
  const erasure = () =>
    recorder.send('POST', `${people}/${personId}/erasure`, {
      ...names,
      body: { id: testId(), reason: 'purpose-ended' },
    });
  await erasure();
  await recorder.post(`${people}/${personId}/deactivation`, { ...names, body: { id: testId() } });
  const erased = await erasure();
  if (erased.status !== 201) throw new Error(`a person was not erased: ${erased.text}`);
  await erasure();
  const after = await recorder.get(`${people}?limit=5000`, names);
  if (after.text.includes(displayName)) throw new Error('the name of somebody who was erased is still read');
};
