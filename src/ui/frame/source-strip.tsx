import { useAnalysis } from "../analysis.ts";
import { useWords } from "../app-context.ts";

/** Whose rows the figures of a phone are made from: under the sheet, and under a list that covers it. */
export function SourceStrip() {
  const { say } = useWords();
  const register = useAnalysis()?.register;
  const synthetic = register?.synthetic ?? true;
  return (
    <p className={synthetic ? "sheet-strip synthetic" : "sheet-strip"}>
      {synthetic ? say("badge.synthetic") : say("badge.own", { file: register?.fileName ?? "" })}
    </p>
  );
}
