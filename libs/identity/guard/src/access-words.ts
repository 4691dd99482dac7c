import type { Action, Subject } from '@huihuan/contracts-access';

declare module '@huihuan/platform-http' {
  interface AccessWords {
    readonly action: Action;
    readonly subject: Subject;
  }
}
