/** The folder of the journals in the browser's private file system. */
export const JOURNALS = 'journals'
