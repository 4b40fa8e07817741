// npm start: sets up what is missing, then serves the built page on this machine only.
//   npm start -- --port 8080   another port     npm start -- --no-build   serve dist/ as it is
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  checkNode,
  ensureBuilt,
  ensureGeodata,
  ensureInstalled,
  main,
  PlainError,
  root,
} from "./prepare.mjs";

await main(async () => {
  const { port, build } = readOptions();
  checkNode();
  ensureInstalled(console.log);
  if (build) {
    ensureGeodata(console.log);
    ensureBuilt(console.log);
  } else if (!existsSync(join(root, "dist/index.html")))
    throw new PlainError("There is no dist/ yet: leave --no-build out once.");

  const { preview } = await import("vite");
  // Vite takes the next free port when this one is in use.
  const server = await preview({
    configFile: false,
    root,
    logLevel: "silent",
    build: { outDir: "dist" },
    preview: { host: "127.0.0.1", port, strictPort: false },
  });
  const stop = () => server.close().finally(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  console.log(`Spanningskaart: ${server.resolvedUrls.local[0]} (Ctrl-C stops it)`);
});

function readOptions() {
  let values;
  try {
    ({ values } = parseArgs({ options: { port: { type: "string" }, "no-build": { type: "boolean" } } }));
  } catch (error) {
    throw new PlainError(`${error.message}\nOptions: --port N, --no-build`);
  }
  const port = Number(values.port ?? 4173);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new PlainError(`--port ${values.port} is not a port number (1-65535).`);
  return { port, build: !values["no-build"] };
}
