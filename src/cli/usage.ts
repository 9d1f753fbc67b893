export const USAGE = `Logit Sheet: a spreadsheet for the maths of classification.

  logitsheet calc FILE             computes a workbook and prints its values as CSV
      --out FILE                   writes to a file instead of standard output
      --formulas                   formulas as they were typed, in place of their values
      --range B1:B4                only these cells
      --json                       an array of rows; numbers as numbers, empty cells as null
      --sheet NAME                 of a file with several sheets the one that is printed, else the first
      --escape-formulas            an apostrophe before text that a spreadsheet would take for a formula
      --rows 1-1000  --every 10    only these rows of a CSV file, or one of every so many
  logitsheet convert FILE          prints the cells as they are written, as UTF-8 with commas and CRLF
      --to csv|json|xlsx           json: an array of rows of texts; xlsx: a workbook that Excel computes
    of a table of text, what is known of it; what is left out is detected:
      --delimiter ';'              one character or several; ' ': any number of spaces, '  ': two or more
      --quote '"'  --escape '\\\\'   one character; quote '': there is none, escape '': quotes are doubled
      --encoding windows-1252  --skip-lines N  --comment '#'
      --header-rows N
      --as-written                 rows as they stand: else header rows make one, and below it empty cells are
                                   added or left out until rows are as wide as most
      --show-dialect               what was detected, as JSON, in place of the cells
    of a file of sheets, whose formulas are printed as they were typed:
      --sheet NAME                 the one that is printed, else the first; xlsx takes all of them
    for csv:
      --escape-formulas            an apostrophe before text that a spreadsheet would take for a formula
  logitsheet functions [NAME]      the functions of the sheet, or the whole reference of one
      --markdown                   the reference of all of them, as Markdown
  logitsheet --help, --version

FILE is a table of text in any dialect, a file of sheets (.xlsx, .xlsm, .ods, .xls), a Data Package (a folder,
its datapackage.json or a .zip), or - for standard input. Errors in cells are printed as text, such as #NUM!.
Exit status: 0 when done, 1 when the file or the disk refused, 2 when the command was not understood.
`
