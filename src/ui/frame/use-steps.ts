import { useStore } from "zustand";
import { stepCode } from "../../app/steps/step-code.ts";
import { useApp, useProject, useWords } from "../app-context.ts";
import { useLazyCode } from "../parts/lazy-part.tsx";

/** Is there a step to take back, or to do again, and which one it is in words. */
export function useSteps() {
  const { say } = useWords();
  const app = useApp();
  const now = useProject((project) => project);
  const past = useStore(app.project.temporal, ({ pastStates }) => pastStates.at(-1));
  const future = useStore(app.project.temporal, ({ futureStates }) => futureStates.at(-1));
  const code = useLazyCode(stepCode, past !== undefined || future !== undefined);
  return {
    past: past !== undefined,
    future: future !== undefined,
    undoWords: code && past ? code.stepWords(app, "step.undo", { ...now, ...past }, now) : say("common.undo"),
    redoWords:
      code && future ? code.stepWords(app, "step.redo", now, { ...now, ...future }) : say("common.redo"),
  };
}
