import {
  isSiteAdministrator,
  isSystemAdministrator,
  loginOf,
  loginTaken,
  mayAdministerPerson,
  permissionDenied,
  personExists,
  personInactive,
  personUnknown,
} from '@huihuan/identity-domain';
import { accept, canonicalJson, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import type { Tx } from '@huihuan/platform-persistence';
import { recordFacts } from '../../record-facts.ts';
import type { Caller } from '../caller.ts';
import { grantsOfPerson } from '../database/grant-rows.ts';
import { insertLogin, personById } from '../database/person-rows.ts';
import type { Identity } from '../identity.ts';
import { credentialOfLogin } from '../passwords/credential-rows.ts';
import type { giveLoginOperation, registerPersonOperation } from './person-operations.ts';
import { insertPeople } from './person-names.ts';
import { personViewOf, type PersonView } from './person-view.ts';

/** Registers a person. Whoever administers a site may; what it may give the person is decided grant by grant. */
export const registerPerson = async (
  identity: Identity,
  caller: Caller,
  { body, correlationId }: InputOf<typeof registerPersonOperation>,
): Promise<Result<PersonView>> => {
  const request = { by: caller.personId, digest: identity.digestOf(canonicalJson(body)) };
  const act = { id: body.id, operation: 'person.register', request, correlationId };
  const done = await recordFacts(identity, act, async (tx) => {
    const { id: personId, displayName } = body;
    const at = identity.now();
    if (!isSystemAdministrator(caller, at) && !isSiteAdministrator(caller, at))
      return refuse(permissionDenied('person.administer'));
    if ((await personById(tx, personId)) !== null) return refuse(personExists(personId));
    const login = body.login === null ? accept(null) : await freeLogin(tx, body.login);
    if (!login.ok) return login;
    return accept({
      facts: [],
      store: async () => {
        await insertPeople(tx, identity.ring, [{ personId, displayName }], caller.personId);
        if (login.value !== null) await insertLogin(tx, personId, login.value);
      },
      answer: { personId },
    });
  });
  return done.ok ? personViewOf(identity, body.id) : done;
};

/** Gives a login name to somebody who was registered without, such as staff. */
export const giveLogin = async (
  identity: Identity,
  caller: Caller,
  { params: { personId }, body, correlationId }: InputOf<typeof giveLoginOperation>,
): Promise<Result<PersonView>> => {
  const request = { by: caller.personId, personId, digest: identity.digestOf(canonicalJson(body)) };
  const act = { id: body.id, operation: 'person.login', request, correlationId };
  const done = await recordFacts(identity, act, async (tx) => {
    const person = await personById(tx, personId);
    if (person === null) return refuse(personUnknown(personId));
    const grants = await grantsOfPerson(tx, personId);
    if (!mayAdministerPerson(caller, { grants, registeredBy: person.registeredBy }, identity.now()))
      return refuse(permissionDenied('person.administer'));
    if (!person.active) return refuse(personInactive(personId));
    if (person.login !== null) return refuse(hasLogin(personId));
    const login = await freeLogin(tx, body.login);
    if (!login.ok) return login;
    return accept({ facts: [], store: () => insertLogin(tx, personId, login.value), answer: { personId } });
  });
  return done.ok ? personViewOf(identity, personId) : done;
};

const freeLogin = async (tx: Tx, written: string): Promise<Result<string>> => {
  const login = loginOf(written);
  if (login === null) return refuse(loginWrong);
  return (await credentialOfLogin(tx, login)) === null ? accept(login) : refuse(loginTaken);
};

const loginWrong: Problem = {
  code: 'person.login',
  kind: 'invalid',
  zh: '登录名须为 3 至 64 个字母、汉字、数字或 . _ - @，且以字母、汉字或数字开头',
  en: 'a login name has 3 to 64 letters, digits or . _ - @, and begins with a letter or digit',
  path: '/login',
};

const hasLogin = (personId: string): Problem => ({
  code: 'person.has-login',
  kind: 'conflict',
  zh: `人员 ${personId} 已有登录名`,
  en: `the person ${personId} has a login name already`,
  details: { personId },
});
