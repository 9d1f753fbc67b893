/** How files begin that are no tables of text, and what they are. */
const BEGINNINGS: readonly (readonly [beginning: string, kind: string])[] = [
  ['\x89PNG\r\n', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF8', 'a picture (GIF)'],
  ['PK\x03\x04', 'a ZIP archive'],
  ['\x1f\x8b\x08', 'a packed file (gzip); unpack it first'],
  ['%PDF-', 'a PDF document'],
  ['SQLite format 3\0', 'a database (SQLite)'],
  ['PAR1', 'a Parquet file'],
  ['ARROW1\0', 'an Arrow file'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'a document of the old Office, such as .xls; save it as .xlsx or CSV'],
  ['\x93NUMPY', 'an array of NumPy (.npy); save it with numpy.savetxt'],
  ['\x7fELF', 'a program'],
  ['\xff\xfe\0\0', 'text in UTF-32; save it as UTF-8'],
  ['\0\0\xfe\xff', 'text in UTF-32; save it as UTF-8'],
]

/** What a file is that begins so, where that is no table of text; `undefined` where it may be one. */
export function kindOfNoText(bytes: Uint8Array): string | undefined {
  return BEGINNINGS.find(([beginning]) =>
    Array.from(beginning, (character) => character.charCodeAt(0)).every((code, i) => bytes[i] === code),
  )?.[1]
}
