export { createSignIns, SignInRefused, type Credentials, type SignIns } from './sign-ins.ts';
export { openRefreshing, type KeptSession, type RefreshingOptions } from './refreshing.ts';
