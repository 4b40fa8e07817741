/** What `analyse --help` says of this command. */
export const TENSION_OPTIONS = `  --lens quiet|mixed        test as a quiet residential area or as a mixed area (default quiet)
  --plot-radius 0|estimate  half-width of a firm's plot taken off the distance, from its jobs (default 0)
  --guidelines FILE         a municipality's own list of guideline distances (default: after VNG 2009)
  --year Y                  year of jobs and of which firms exist (default: the last of the file)
`;
