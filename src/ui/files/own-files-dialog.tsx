import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { applyFirms, applyZones, nextLayerId } from "../../app/files/apply-import.ts";
import { InputError } from "../../core/errors.ts";
import type { Progress } from "../../core/steps.ts";
import type { ReadFirmsResult } from "../../engine/jobs/read-firms.ts";
import type { ReadZonesResult } from "../../engine/jobs/read-zones.ts";
import type { FirmsGuess, FirmsMapping } from "../../io/firms/firms-mapping.ts";
import type { Inspection } from "../../io/inspect-file.ts";
import type { ZonesGuess, ZonesMapping } from "../../io/zones/zones-mapping.ts";
import { useApp, useData, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";
import { fileStore } from "./file-store.ts";
import { FirmsMappingStep } from "./firms-mapping-step.tsx";
import { ImportResult } from "./import-result.tsx";
import { ZonesMappingStep } from "./zones-mapping-step.tsx";

type Step =
  | { readonly kind: "choose"; readonly problem: string }
  | { readonly kind: "inspecting" }
  | { readonly kind: "firms"; readonly guess: FirmsGuess }
  | { readonly kind: "zones"; readonly guess: ZonesGuess }
  | { readonly kind: "reading"; readonly progress: Progress | null; readonly stop: () => void }
  | { readonly kind: "firms-read"; readonly result: ReadFirmsResult }
  | { readonly kind: "zones-read"; readonly result: ReadZonesResult };

/** Open or drop a file, see how it was understood, correct that, read it, and only then use it. */
export function OwnFilesDialog({ onClose }: { onClose: () => void }) {
  const { say, sayCode } = useWords();
  const app = useApp();
  const region = useData((data) => data.region);
  const file = useStore(fileStore, (state) => state.file);
  const [step, setStep] = useState<Step>({ kind: "choose", problem: "" });
  const stopReading = useRef<(() => void) | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each file, in the words of that moment
  useEffect(() => {
    if (!file) return;
    let current = true;
    setStep({ kind: "inspecting" });
    app.engine
      .inspectFile({ file, name: file.name })
      .then((inspection: Inspection) => {
        if (!current) return;
        setStep(
          inspection.kind === "firms"
            ? { kind: "firms", guess: inspection }
            : { kind: "zones", guess: inspection },
        );
      })
      .catch((error: unknown) => {
        if (current) setStep({ kind: "choose", problem: sentenceOf(error) });
      });
    return () => {
      current = false;
    };
  }, [file]);

  useEffect(
    () => () => {
      stopReading.current?.();
      fileStore.setState({ file: null });
    },
    [],
  );

  function sentenceOf(error: unknown): string {
    if (error instanceof InputError)
      return sayCode("input.", error.code, { file: file?.name ?? "", ...error.context });
    throw error;
  }

  function choose(chosen: File | undefined): void {
    if (chosen) fileStore.setState({ file: chosen });
  }

  async function read<R>(
    start: (options: { onProgress: (progress: Progress) => void; signal: AbortSignal }) => Promise<R>,
    done: (result: R) => Step,
  ): Promise<void> {
    const before = step;
    const abort = new AbortController();
    const stop = (): void => abort.abort();
    stopReading.current = stop;
    setStep({ kind: "reading", progress: null, stop });
    try {
      const result = await start({
        onProgress: (progress) => setStep({ kind: "reading", progress, stop }),
        signal: abort.signal,
      });
      setStep(done(result));
    } catch (error) {
      // A cancelled run is not an error: back to where the user was.
      if (abort.signal.aborted) setStep(before);
      else setStep({ kind: "choose", problem: sentenceOf(error) });
    } finally {
      stopReading.current = null;
    }
  }

  const readFirms = (mapping: FirmsMapping): void =>
    void read(
      (options) => app.engine.readFirms({ file: file!, mapping, region: region! }, options),
      (result): Step => ({ kind: "firms-read", result }),
    );
  const readZones = (mapping: ZonesMapping): void =>
    void read(
      (options) =>
        app.engine.readZones({ file: file!, name: file!.name, mapping, layer: nextLayerId() }, options),
      (result): Step => ({ kind: "zones-read", result }),
    );
  const again = (): void => {
    fileStore.setState({ file: null });
    setStep({ kind: "choose", problem: "" });
  };

  return (
    <Modal title={say("files.title")} width={760} onClose={onClose}>
      {step.kind === "choose" && (
        <>
          {step.problem && (
            <div className="wrong" role="alert">
              <p>{step.problem}</p>
              <p>{say("files.unchanged")}</p>
            </div>
          )}
          <ChooseFile onChoose={choose} />
        </>
      )}
      {step.kind === "inspecting" && (
        <p role="status" className="progress">
          <progress aria-label={say("files.inspecting", { file: file?.name ?? "" })} />
          {say("files.inspecting", { file: file?.name ?? "" })}
        </p>
      )}
      {step.kind === "firms" && file && region && (
        <FirmsMappingStep
          key={file.name}
          file={file}
          guess={step.guess}
          region={region}
          onRead={readFirms}
          onBack={again}
        />
      )}
      {step.kind === "zones" && region && (
        <ZonesMappingStep guess={step.guess} region={region} onRead={readZones} onBack={again} />
      )}
      {step.kind === "reading" && (
        <div className="progress">
          <progress
            aria-label={say("files.reading", { file: file?.name ?? "", n: step.progress?.rows ?? 0 })}
            value={step.progress?.done}
            max={step.progress?.total}
          />
          <span role="status">
            {say("files.reading", { file: file?.name ?? "", n: step.progress?.rows ?? 0 })}
          </span>
          <button type="button" className="outlined" onClick={step.stop}>
            {say("files.stop")}
          </button>
        </div>
      )}
      {step.kind === "firms-read" && (
        <ImportResult
          fileName={file?.name ?? ""}
          kind="firms"
          report={step.result.report}
          onBack={again}
          onUse={() => {
            applyFirms(app, file!.name, step.result);
            onClose();
          }}
        />
      )}
      {step.kind === "zones-read" && (
        <ImportResult
          fileName={file?.name ?? ""}
          kind="zones"
          report={step.result.report}
          table={step.result.table}
          onBack={again}
          onUse={(hideEmbedded) => {
            applyZones(app, file!.name, step.result, hideEmbedded);
            onClose();
          }}
        />
      )}
    </Modal>
  );
}

function ChooseFile({ onChoose }: { onChoose: (file: File | undefined) => void }) {
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
        accept=".csv,.txt,.tsv,.geojson,.json,.zip"
        onChange={(event) => onChoose(event.target.files?.[0])}
      />
      <p className="caption">{say("files.accepts")}</p>
      <p className="badge own">{say("files.private")}</p>
    </div>
  );
}
