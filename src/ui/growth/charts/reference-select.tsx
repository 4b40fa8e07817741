import { useRef } from "react";
import { useStore } from "zustand";
import { openFigures } from "../../../app/growth/reference-figures.ts";
import type { ReferenceInUse } from "../../../app/growth/reference-in-use.ts";
import { reasonOf } from "../../../app/reason.ts";
import { isWordKey } from "../../../i18n/translate.ts";
import { changeGrowth } from "../../../state/growth.ts";
import { useApp, useSource, useWords } from "../../app-context.ts";
import { Icon } from "../../parts/icon.tsx";

/** What the area is compared with, named; a file of the user can be opened. */
export function ReferenceSelect({ use }: { use: ReferenceInUse }) {
  const { say } = useWords();
  const app = useApp();
  const own = useStore(app.growth, (state) => state.own);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <label className="chart-select">
        {say("growth.chart.reference")}
        <select
          value={use.id}
          onChange={(event) =>
            changeGrowth(app.view, { reference: event.target.value as ReferenceInUse["id"] })
          }
        >
          <option value="region">{say("growth.reference.region")}</option>
          <option value="rest">{say("growth.reference.rest")}</option>
          <option value="national">{say("growth.reference.national")}</option>
          {own && <option value="own">{own.fileName}</option>}
        </select>
      </label>
      <button type="button" className="chip with-icon" onClick={() => picker.current?.click()}>
        <Icon name="upload" size={16} /> {say("growth.chart.reference.open")}
      </button>
      <input
        ref={picker}
        type="file"
        accept=".csv,.txt,text/csv"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={say("growth.chart.reference.open")}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void openFigures(app, file);
          event.target.value = "";
        }}
      />
    </>
  );
}

/** Why there is no reference, in words. */
export function ReferenceProblem({ use }: { use: ReferenceInUse }) {
  const speaker = useWords();
  const { say, sayCode } = speaker;
  const { national } = useApp().runs;
  const { state } = useSource(national);
  if (use.id === "national" && state.kind === "failed") {
    return (
      <p className="note wrong" role="alert">
        {say("growth.chart.reference.failed", { why: reasonOf(speaker, state.error) })}{" "}
        <button type="button" className="link" onClick={national.again}>
          {say("growth.chart.reference.again")}
        </button>
      </p>
    );
  }
  if (!use.problem) return <p className="note">{say("growth.chart.reference.loading")}</p>;
  const { code, context } = use.problem;
  const subsector = isWordKey(`subsector.${context.subsector}`)
    ? sayCode("subsector.", String(context.subsector))
    : String(context.subsector ?? "");
  return (
    <p className="note wrong" role="alert">
      {sayCode("input.", code, { ...context, subsector })}
    </p>
  );
}
