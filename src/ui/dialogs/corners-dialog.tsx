import { useState } from "react";
import { fitBounds, makeZone } from "../../app/actions.ts";
import { typedCorners, writtenCorners } from "../../app/zones/typed-corners.ts";
import { boundsOfOutline, nameOfZone } from "../../app/zones/zone-shape.ts";
import type { DrawnZone } from "../../state/drawn-zone.ts";
import { changeZone } from "../../state/project.ts";
import { useApp, useWords } from "../app-context.ts";
import { Modal } from "../parts/modal.tsx";

/**
 * A zone from typed corners, RD or WGS84: the way to draw without a pointer, and exactly. With a zone given, its
 * corners are what is edited.
 */
export function CornersDialog({ zone, onClose }: { zone: DrawnZone | null; onClose: () => void }) {
  const { say } = useWords();
  const app = useApp();
  const [text, setText] = useState(() => writtenCorners(zone));
  const [tried, setTried] = useState(false);
  const { parsed, wrong } = typedCorners(text, say);
  const shown = tried || (parsed.kind === "wrong" && text.includes("\n")) ? wrong : "";
  return (
    <Modal
      title={
        zone
          ? say("corners.edit", { zone: nameOfZone(zone, (n) => say("card.zone", { n })) })
          : say("corners.title")
      }
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (wrong || parsed.kind !== "corners") return;
          const outline = { kind: "polygon", crs: parsed.crs, corners: parsed.corners } as const;
          onClose();
          if (zone) changeZone(app.project, zone.number, { outline });
          else makeZone(app, "typed", outline);
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
            {say(zone ? "corners.keep" : "corners.make")}
          </button>
        </div>
      </form>
    </Modal>
  );
}
