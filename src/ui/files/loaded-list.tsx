import { useMemo } from "react";
import { type LoadedFile, loadedFiles, unload } from "../../app/files/loaded-files.ts";
import { useApp, useData, useProject, useWords } from "../app-context.ts";

/** The files that are in use, each with a way back to what was there without it. */
export function LoadedList() {
  const { say } = useWords();
  const app = useApp();
  const project = useProject((state) => state);
  const data = useData((state) => state);
  const files = useMemo(() => loadedFiles(project, data), [project, data]);
  if (files.length === 0) return null;
  return (
    <section className="loaded-files" aria-labelledby="loaded-files">
      <h3 id="loaded-files">{say("files.loaded")}</h3>
      <ul>
        {files.map((file) => (
          <LoadedRow key={file.id} file={file} onUnload={() => unload(app, file)} />
        ))}
      </ul>
    </section>
  );
}

function LoadedRow({ file, onUnload }: { file: LoadedFile; onUnload: () => void }) {
  const { say } = useWords();
  const { kind, fileName, count } = file;
  return (
    <li>
      <span>
        <strong>{fileName}</strong>
        <small>{say(`files.loaded.${kind}`, { n: count })}</small>
      </span>
      <button
        type="button"
        className="outlined"
        aria-label={`${say(`files.unload.${kind}`)}: ${fileName}`}
        onClick={onUnload}
      >
        {say(`files.unload.${kind}`)}
      </button>
    </li>
  );
}
