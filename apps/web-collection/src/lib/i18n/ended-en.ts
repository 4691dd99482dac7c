import type { SameTexts } from '@huihuan/web-kit';
import type { endedZh } from './ended-zh.ts';

export const endedEn: SameTexts<typeof endedZh> = {
  revoked: 'This tablet was revoked',
  expired: 'The enrolment of this tablet has run out',
  revokedBar: (since, why) =>
    `This tablet was revoked${since === null ? '' : ` as of ${since}`}${why === null ? '' : ` (${why})`}: the server takes no sign-in of it; what was recorded is kept here`,
  expiredBar: (since) =>
    `The enrolment of this tablet ran out${since === null ? '' : ` at ${since}`}: the server takes no sign-in of it; what was recorded is kept here`,
  reasons: { lost: 'lost', stolen: 'stolen', replaced: 'replaced', retired: 'retired', misused: 'misused' },
  toSend: 'Sign in to send',
  toEnrol: 'Enrol it anew',
  signIn: 'The server wants a new sign-in; recording goes on, nothing is sent',
  signInTitle: 'Sign in again',
  signInSays: 'What is kept on this tablet is then sent in its order.',
  waits: (records, photos) =>
    `${records} ${records === 1 ? 'record' : 'records'}${photos > 0 ? ` and ${photos} ${photos === 1 ? 'photo' : 'photos'}` : ''} on this tablet were not sent.`,
  nothingWaits: 'Nothing on this tablet waits to be sent.',
  steps: {
    signIn:
      'You or any colleague of this site sign in by password: records and photos are sent from here. Such a sign-in sends, and records nothing.',
    revoked: 'What was recorded before the revocation counts; the server keeps the rest for the supervisor to decide.',
    expired: 'What was recorded before the end counts; the server keeps the rest for the supervisor to decide.',
    enrol: 'Then enrol this tablet anew by a new code of the administrator, and go on. Nothing is lost.',
  },
  begun: 'A hand-in was begun and is not finished; the sign-in clears it. Finish it first:',
  goOnBegun: 'Go on with it',
  send: 'Sign in and send',
  goOn: 'No network: go on by PIN',
  sending: 'Sending what is on this tablet',
  allSent: 'Everything on this tablet is sent',
  by: (name) => `${name} is signed in, to send and nothing else.`,
  putAside: (count) => `${count} ${count === 1 ? 'is' : 'are'} kept by the server for the supervisor to decide.`,
  refused: (count) => `${count} ${count === 1 ? 'was' : 'were'} refused: enrol anew, then mend them under Today.`,
  enrolSays: 'Ask the administrator for a new code, then press the key below.',
  another: 'Somebody else signs in',
  lock: 'Later',
};
