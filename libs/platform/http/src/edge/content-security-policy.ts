const directives = (style: string, script: string): string =>
  [
    "default-src 'self'",
    `script-src ${script}`,
    "worker-src 'self' blob:",
    "img-src 'self' data: blob:",
    `style-src ${style}`,
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Nothing from elsewhere; workers, pictures and styles that the page makes itself (maps do) are allowed. */
export const strictContentSecurityPolicy = directives("'self' 'unsafe-inline'", "'self'");

/** As the strict one, and all styles come from files of this server. */
export const stylesFromFilesPolicy = directives("'self'", "'self'");

/** As the one before; a script of ours may also run compiled code, which reads barcodes. */
export const compiledCodePolicy = directives("'self'", "'self' 'wasm-unsafe-eval'");

/** The strict policy, and besides this server these origins may be asked. */
export const contentSecurityPolicyWith = (...origins: readonly string[]): string =>
  strictContentSecurityPolicy.replace("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '));
