import { useRef } from "react";
import { leaveImport, type TakenAs, takeImport } from "../../app/files/apply-import.ts";
import type { ImportMachine, ImportProblem, ImportStep } from "../../app/files/import-machine.ts";
import { tellError } from "../../app/tell.ts";
import { acceptedExtensions, acceptedFormats } from "../../io/formats.ts";
import { useApp, useData, useSource, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { FirmsMappingStep } from "./firms-mapping-step.tsx";
import { ImportResult } from "./import-result.tsx";
import { LoadedList } from "./loaded-list.tsx";
import { ZonesMappingStep } from "./zones-mapping-step.tsx";

/** Open or drop a file, see how it was understood, correct that, read it, and only then use it. */
export function OwnFilesDialog() {
  const { say } = useWords();
  const app = useApp();
  const step = useSource(app.ownFiles);
  return (
    <Modal title={say("files.title")} width={760} onClose={() => leaveImport(app)}>
      <Step step={step} ownFiles={app.ownFiles} onUse={(as) => takeImport(app, as)} />
    </Modal>
  );
}

function Step(props: { step: ImportStep; ownFiles: ImportMachine; onUse: (as: TakenAs) => void }) {
  const { step, ownFiles } = props;
  const { say } = useWords();
  const region = useData((data) => data.region);
  switch (step.kind) {
    case "choose":
      return (
        <>
          {step.problem && <Problem problem={step.problem} onRetry={ownFiles.open} />}
          <ChooseFile onChoose={ownFiles.open} />
          <LoadedList />
        </>
      );
    case "inspecting":
      return <Busy text={say("files.inspecting", { file: step.file.name })} onStop={ownFiles.stop} />;
    case "firms":
      return <FirmsMappingStep step={step} ownFiles={ownFiles} region={region} />;
    case "zones":
      return <ZonesMappingStep step={step} ownFiles={ownFiles} region={region} />;
    case "reading":
      return (
        <Busy
          text={say("files.reading", { file: step.file.name, n: step.progress?.rows ?? 0 })}
          progress={step.progress}
          onStop={ownFiles.stop}
        />
      );
    case "firms-read":
      return (
        <ImportResult
          fileName={step.file.name}
          kind="firms"
          report={step.result.report}
          onBack={ownFiles.reset}
          onUse={props.onUse}
        />
      );
    case "zones-read":
      return (
        <ImportResult
          fileName={step.file.name}
          kind="zones"
          report={step.result.report}
          table={step.result.table}
          onBack={ownFiles.reset}
          onUse={props.onUse}
        />
      );
  }
}

/** Why a file was not taken, and its next try where that may help. */
function Problem({ problem, onRetry }: { problem: ImportProblem; onRetry: (file: File) => void }) {
  const speaker = useWords();
  const { error, fileName, file } = problem;
  const { sentence, steps } = tellError(speaker, error, { file: fileName });
  return (
    <div className="wrong problem" role="alert">
      <p>
        <strong>{fileName}</strong>
      </p>
      <p>{sentence}</p>
      <p>{speaker.say("files.unchanged")}</p>
      {file && steps.includes("retry") && (
        <button type="button" className="outlined" onClick={() => onRetry(file)}>
          {speaker.say("common.retry")}
        </button>
      )}
    </div>
  );
}

function Busy(props: {
  text: string;
  progress?: { readonly done: number; readonly total: number } | null;
  onStop: () => void;
}) {
  const { say } = useWords();
  return (
    <div className="progress">
      <progress aria-label={props.text} value={props.progress?.done} max={props.progress?.total} />
      <span role="status">{props.text}</span>
      <button type="button" className="outlined" onClick={props.onStop}>
        {say("files.stop")}
      </button>
    </div>
  );
}

function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const { say } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="drop-area">
      <Icon name="upload" size={28} />
      <strong>{say("files.drop")}</strong>
      <button type="button" className="primary" onClick={() => input.current?.click()}>
        {say("files.choose")}
      </button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say("files.choose")}
        accept={acceptedExtensions()}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChoose(file);
        }}
      />
      <p className="caption">{say("files.accepts", acceptedFormats())}</p>
      <p className="badge own">{say("files.private")}</p>
    </div>
  );
}
