/** How a table of text is written that was read from none: RFC 4180 in UTF-8. */
export const NEW_FILE = {
  encoding: 'utf-8',
  bom: false,
  newline: '\r\n',
  delimiter: ',',
  finalNewline: true,
} as const
