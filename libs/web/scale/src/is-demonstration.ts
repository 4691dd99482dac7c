/** A demonstration runs on the machine itself; there a scale may be played. */
export const isDemonstration = (): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
