/** A fault of the caller, told in one line; nothing is evaluated. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP = `Usage: npm run -s evaluate -- [options] FILE...
       npm run -s evaluate -- [options] --bulk DIR

Reads FHIR R4 Bundles, single resources or NDJSON and prints, for each patient, what the rules find.
"-" is standard input. Each FILE is a scope of its own: a patient in two files is reviewed twice.

Options
  --merge                 read all files as one scope
  --bulk DIR              a Bulk Data export: the NDJSON files of one folder, in any order
  --as-of DATE|INSTANT    evaluate as of the end of that day, or at that instant (default: now)
  --time-zone IANA        the clinic's time zone (default: clinicTimeZone of the config, else UTC)
  --config FILE           a config.json: clinicTimeZone, ruleset and displayUnits are used
  --all                   print clear findings too
  --format json|ndjson    one document (default), or one patient a line and the totals last
  --help                  print this text

The result goes to standard output, messages go to standard error.
Exit code 0: everything was read. 2: a file, a line or an option could not be read; the rest is still evaluated.
The result is described in docs/evaluate.md and docs/evaluate.schema.json.
`
