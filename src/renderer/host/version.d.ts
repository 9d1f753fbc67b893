interface ImportMetaEnv {
  /** The version of package.json, put in by the build. */
  readonly LOGIT_SHEET_VERSION: string
}
