import { useRef, useState } from "react";
import { tellError } from "../../app/tell.ts";
import type { FirmsMapping } from "../../io/firms/firms-mapping.ts";
import { readMappingFile, writeMappingFile } from "../../io/firms/mapping-file.ts";
import { useWords } from "../app-context.ts";
import { saveFile } from "../parts/save-file.ts";

/** Saves a mapping of columns as a small file, and opens one: for the next delivery, and for the command line. */
export function MappingFile(props: {
  mapping: FirmsMapping;
  header: readonly string[];
  fileName: string;
  onOpen: (mapping: FirmsMapping) => void;
}) {
  const speaker = useWords();
  const { say } = speaker;
  const { mapping, header, fileName, onOpen } = props;
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const open = async (file: File): Promise<void> => {
    try {
      onOpen(readMappingFile(await file.text(), mapping, { header }));
      setProblem(null);
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <div>
      <p className="caption">
        <button
          type="button"
          className="link"
          onClick={() => saveFile("mapping.json", [writeMappingFile(mapping, header)], "application/json")}
        >
          {say("files.mapping.save")}
        </button>{" "}
        <button type="button" className="link" onClick={() => input.current?.click()}>
          {say("files.mapping.open")}
        </button>{" "}
        {say("files.mapping.note")}
      </p>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say("files.mapping.open")}
        accept=".json"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void open(file);
          target.value = "";
        }}
      />
      {problem !== null && (
        <p className="wrong" role="alert">
          {tellError(speaker, problem, { file: fileName }).sentence}
        </p>
      )}
    </div>
  );
}
