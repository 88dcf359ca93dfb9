declare const CASELINT_VERSION: string

/** The version in package.json; the build writes it in. */
export const VERSION = typeof CASELINT_VERSION === 'undefined' ? '0.0.0-source' : CASELINT_VERSION

declare const CASELINT_SOURCES: string

/** The SHA-256 of the sources of rules, word lists, prose and readers: two builds with the same one find the same. */
export const SOURCES_HASH = typeof CASELINT_SOURCES === 'undefined' ? 'source' : CASELINT_SOURCES
