import { GROWTH_OPTIONS } from "./growth-options.ts";
import { TENSION_OPTIONS } from "./tension-options.ts";

/** What `analyse --help` prints. In English, as the options are. */
export const HELP = `npm run --silent analyse -- COMMAND [options]

Commands
  count      firms and jobs in each zone, per year, port side and subsector
  growth     squares that grew or shrank and how sure that is; shift-share by port side
  tension    firms whose guideline distance a zone lies within, and what that adds up to for each zone

Options
  --firms FILE   register as CSV (default: the embedded synthetic sample register)
  --zones FILE   zones as GeoJSON or zipped Shapefile (default: the embedded housing zones)
  --port FILE    port areas as GeoJSON; status "port-in-transition" is in transition (default: embedded)
  --json         JSON on standard output instead of a table
  --lang nl|en   language of the messages (default: en)

Options of growth
${GROWTH_OPTIONS}
Options of tension
${TENSION_OPTIONS}
count counts an establishment of divisions 10-33 in "rows" whatever the year, and in "firms" of the years in
which it has jobs. "other" are establishments outside divisions 10-33, in no other figure. "unknownJobs" are
establishments of divisions 10-33 whose jobs are unknown in at least one year of the file; unknown jobs are in
no sum. A point on a zone's outer edge is inside, on the edge of a hole outside.

tension lists a pair when the zone lies nearer than the firm's distance for a quiet residential area, or holds the
firm, whatever --lens is; "deficitM" is "guidelineM" less "distanceM". "firmsWithinReach", "jobs", "freeAreaShare"
and "score" of a zone are under the lens; the firms inside are among those within reach. Firms without jobs in the
year, and those outside divisions 10-33, take no part. A screening aid, no ban: see docs/methods.md.

Exit code 0, or 2 with one line on standard error when a file or option cannot be used. Without a command this help
goes to standard error, with exit code 2.
`;
