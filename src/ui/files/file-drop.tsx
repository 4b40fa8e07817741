import { useEffect, useState } from "react";
import { inputError } from "../../io/input-codes.ts";
import { useApp, useWords } from "../app-context.ts";

/** The whole window takes dropped files; a veil says so while one hovers. */
export function FileDrop() {
  const { say } = useWords();
  const { view, ownFiles } = useApp();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving one element enters the next; only leaving the window has no next.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      // A folder comes as a file that cannot be read; only the entry tells it from one.
      const isFolder = event.dataTransfer?.items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
      if (isFolder) ownFiles.refuse(file.name, inputError("file.folder"));
      else ownFiles.open(file);
      view.setState({ dialog: "own-files" });
    };
    window.addEventListener("dragover", onOver);
    window.addEventListener("dragleave", onLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onOver);
      window.removeEventListener("dragleave", onLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [view, ownFiles]);
  return over ? <div className="drop-veil">{say("files.drop.release")}</div> : null;
}
