import { MEASURES } from "../core/growth/measures.ts";

/** What `analyse --help` says of this command. */
export const GROWTH_OPTIONS = `  --cell M               square size in metres (default 500)
  --measure NAME         ${MEASURES.join(", ")} (default jobs-change)
  --capped yes|no        cut the values to their 2nd and 98th percentile (default no)
  --band N|first-ring    reach of a neighbourhood in cell sizes (default 1.5)
  --subsector A,B        subsectors that take part (default all nine)
  --permutations N       random draws for each square (default 9999)
  --seed N               of the random draws (default 1)
  --fdr yes|no           classes from p adjusted for the number of squares (default yes)
  --base-year, --year Y  first and last year of the change (default: of the file)
  --reference NAME       region, national (indicative), or a CSV file (default region)
`;
