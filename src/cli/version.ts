declare const LOGIT_SHEET_VERSION: string | undefined

/** The version that the build wrote in; run from the sources there is none. */
export const VERSION: string =
  typeof LOGIT_SHEET_VERSION === 'string' ? LOGIT_SHEET_VERSION : 'of the sources'
