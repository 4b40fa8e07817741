import { useState } from "react";
import { shapeProblems } from "../../core/counting/shape-problems.ts";
import { fitBounds, makeZone } from "../actions.ts";
import { useApp, useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";
import { boundsOfOutline } from "../zone-shape.ts";
import { parseCorners } from "./parse-corners.ts";

/** A zone from typed corners, RD or WGS84: the way to draw without a pointer, and exactly. */
export function CornersDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const app = useApp();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const parsed = parseCorners(text);
  const problem = parsed.kind === "corners" ? shapeProblems(parsed.corners)[0] : undefined;
  let wrong = "";
  if (parsed.kind === "wrong")
    wrong = say(`corners.wrong.${parsed.why}`, { line: parsed.line, text: parsed.text, crs: parsed.crs });
  else if (problem)
    wrong = say(
      problem.code === "shape.self-crossing"
        ? "draw.selfcross"
        : problem.code === "shape.no-area"
          ? "draw.noarea"
          : "draw.fewcorners",
    );
  const shown = tried || (parsed.kind === "wrong" && text.includes("\n")) ? wrong : "";
  return (
    <Modal title={say("corners.title")} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong || parsed.kind !== "corners") return;
          const outline = { kind: "polygon", crs: parsed.crs, corners: parsed.corners } as const;
          onClose();
          makeZone(app, "typed", outline);
          fitBounds(app, boundsOfOutline(outline));
        }}
      >
        <p id="corners-help">{say("corners.help")}</p>
        <label htmlFor="corners-field">{say("corners.field")}</label>
        <textarea
          id="corners-field"
          rows={8}
          value={text}
          spellCheck={false}
          aria-describedby="corners-help corners-state"
          aria-invalid={shown !== ""}
          onChange={(event) => setText(event.target.value)}
        />
        <p id="corners-state" className={shown ? "wrong" : "caption"} role={shown ? "alert" : undefined}>
          {shown ||
            (parsed.kind === "corners" && parsed.corners.length ? say(`corners.crs.${parsed.crs}`) : "")}
        </p>
        <div className="button-row end">
          <button type="button" className="outlined" onClick={onClose}>
            {say("common.cancel")}
          </button>
          <button type="submit" className="primary">
            {say("corners.make")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
