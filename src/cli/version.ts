declare const CASELINT_VERSION: string

/** The version in package.json; the build writes it in. */
export const VERSION = typeof CASELINT_VERSION === 'undefined' ? '0.0.0-source' : CASELINT_VERSION
