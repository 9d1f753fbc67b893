export const USAGE = `Logit Sheet: a spreadsheet for the maths of classification.

  logitsheet calc FILE             computes a workbook and prints its values as CSV: .csv, .zip, .xlsx, .ods
      --out FILE                   writes to a file instead of standard output
      --formulas                   formulas as they were typed, in place of their values
      --range B1:B4                only these cells
      --json                       an array of rows; numbers as numbers, empty cells as null
      --sheet NAME                 of a file with several sheets the one that is printed, else the first
      --escape-formulas            an apostrophe before text that a spreadsheet would take for a formula
      --rows 1-1000  --every 10    only these rows of a CSV file, or one of every so many
  logitsheet convert FILE.csv      prints the cells as they are written, as UTF-8 with commas and CRLF
      --delimiter ';'  --quote '"'  --escape '\\\\'  --encoding windows-1252
      --skip-lines N   --header-rows N   --comment '#'
                                   what is known of the file; what is left out is detected
                                   header rows that are told make one, and all rows as wide as most
      --to csv|json|xlsx           json: an array of rows of texts; xlsx: a workbook that Excel computes
      --show-dialect               what was detected, as JSON, in place of the cells
  logitsheet functions [NAME]      the functions of the sheet, or the whole reference of one
      --markdown                   the reference of all of them, as Markdown
  logitsheet --help, --version

FILE may be - for standard input. For calc it may also be a Data Package (a folder, its datapackage.json or a
.zip), an .xlsx or an .ods file. Errors in cells are printed as text, such as #NUM!.
Exit status: 0 when done, 1 when the file or the disk refused, 2 when the command was not understood.
`
