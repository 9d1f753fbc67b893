/** What the dialogs offer: text with commas or tabs between the cells. */
export const fileKinds = [
  { label: 'Comma-separated values', mime: 'text/csv', extensions: ['csv'] },
  { label: 'Tab-separated values', mime: 'text/tab-separated-values', extensions: ['tsv', 'tab'] },
  { label: 'Text', mime: 'text/plain', extensions: ['txt'] },
] as const

/** How many files the recent list holds. */
export const MAX_RECENT = 10
