/** Brought in by the build: what the offline page is made of. */
declare module 'caselint:page-parts' {
  export interface PageParts {
    /** The page, with `{{name}}` where each part goes. */
    template: string
    style: string
    script: string
    /** The engine's code, gzipped, in base64. */
    engine: string
    /** The licences of what is bundled, gzipped, in base64. */
    licences: string
    /** A note to try the page with. */
    example: string
  }
  const parts: PageParts
  export default parts
}
