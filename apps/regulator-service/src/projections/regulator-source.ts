import { serviceSource } from '@huihuan/contracts-events';

/** Source of what the regulator itself says; also the key of the lock under which it says it. */
export const regulatorSource = serviceSource('regulator');
