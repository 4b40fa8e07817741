import { SAMPLE } from "../project.ts";
import type { LinkEntry } from "./link-entry.ts";

const REGISTER = "own";
const ZONES = "zones";

/** That files of the user's own were loaded, never which: `d=own,zones`. */
export const ownFilesEntry: LinkEntry = {
  key: "d",
  write: ({ project, view }) => {
    // A link that still waits for its own files says so when it is passed on.
    const files: string[] = [];
    if (project.register !== SAMPLE || view.awaitsOwnRegister) files.push(REGISTER);
    if (project.ownLayers.length || view.awaitsOwnZones) files.push(ZONES);
    return files.join(",") || null;
  },
  read: (written, link) => {
    const files = written.split(",");
    return { ...link, ownRegister: files.includes(REGISTER), ownZones: files.includes(ZONES) };
  },
};
