import { useRef, useState } from "react";
import { linkOf } from "../../app/open-link.ts";
import { SAMPLE } from "../../state/project.ts";
import { useApp, useProject, useView, useWords } from "../app-context.ts";
import { printPage } from "../frame/print-page.ts";
import { useMapRef } from "../map/map-ref.ts";
import { Icon } from "../parts/icon.tsx";
import { Modal } from "../parts/modal.tsx";

/** The link of this view: what it holds, and what it never holds. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const { say } = useWords();
  const app = useApp();
  const mapRef = useMapRef();
  const own = useProject((project) => project.register !== SAMPLE);
  const ownZones = useProject((project) => project.ownLayers.length > 0);
  const awaitsZones = useView((view) => view.awaitsOwnZones);
  // A zone around a firm does not remember which firm; any circle that was made around a point may be one.
  const around = useProject(({ zones, otherScenario }) =>
    [...zones, ...(otherScenario?.zones ?? [])].some(({ origin }) => origin === "radius"),
  );
  const names = useView((view) => view.namesInLink);
  const changed = useProject(
    ({ firmChanges, otherScenario }) => firmChanges.length + (otherScenario?.firmChanges.length ?? 0),
  );
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const link = `${window.location.href.split("#")[0]}#${linkOf(app)}`;
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(link);
    } catch {
      // Without the clipboard permission the selected text can still be copied the old way.
      document.execCommand("copy");
    }
    setCopied(true);
  };
  return (
    <Modal title={say("share.title")} onClose={onClose}>
      <label htmlFor="share-link">{say("share.link")}</label>
      <div className="field-row">
        <input ref={field} id="share-link" readOnly value={link} onFocus={(event) => event.target.select()} />
        <button type="button" className="primary" onClick={() => void copy()}>
          <Icon name={copied ? "check" : "copy"} /> {say(copied ? "common.copied" : "common.copy")}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {copied ? say("common.copied") : ""}
      </p>
      <p>{say("share.holds")}</p>
      <label className="check-line">
        <input
          type="checkbox"
          checked={names}
          onChange={() => {
            app.view.setState({ namesInLink: !names });
            setCopied(false);
          }}
        />
        <span>
          {say("share.names")}
          <small>{say("share.names.note")}</small>
        </span>
      </label>
      {changed > 0 && (
        <p className="note">
          <strong>{say("share.firms", { n: changed })}</strong>
        </p>
      )}
      {own && <p className="note">{say("share.own")}</p>}
      {own && around && (
        <p className="note" role="note">
          <strong>{say("share.around")}</strong>
        </p>
      )}
      {ownZones && <p className="note">{say("share.zones")}</p>}
      {awaitsZones && !ownZones && <p className="note">{say("share.zones.missing")}</p>}
      <div className="button-row end">
        <button
          type="button"
          className="outlined"
          onClick={() => {
            onClose();
            void printPage(app, mapRef);
          }}
        >
          <Icon name="print" /> {say("share.print")}
        </button>
      </div>
    </Modal>
  );
}
