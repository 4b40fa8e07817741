import { useEffect } from "react";
import { makeZone, sayIn, selectZone, stopDrawing } from "../../app/actions.ts";
import type { Application, Session } from "../../app/session.ts";
import { editedOutline, outlineOfShape, problemOfShape } from "../../app/zones/outline-of-shape.ts";
import type { MapHit, MapPosition, MapShape } from "../../core/scene.ts";
import type { MapView } from "../../map/map-view.ts";
import type { DrawnZone, ZoneOutline } from "../../state/drawn-zone.ts";
import type { LiveZone } from "../../state/live-zone.ts";
import { changeZone } from "../../state/project.ts";
import { showToast } from "../../state/toasts.ts";
import { useApp } from "../app-context.ts";

/** Answers what a person does on the map. */
export function AnswerMapEvents({ map }: { map: MapView }) {
  const app = useApp();
  useEffect(() => {
    const stops = [
      listenMoves(app, map),
      ...listenDrawing(app, map),
      map.on("click", (hit) => answerClick(app, hit)),
    ];
    stops.push(
      map.on("error", ({ code }) => {
        if (code !== "map.online-unreachable") return;
        app.view.setState({ onlineBackground: false });
        showToast(app.toasts, sayIn(app, "layers.online.unreachable"), { error: true });
      }),
      map.on("squares", (squares) =>
        app.mapReport.setState({ squares: squares && { sideM: squares.cellM, breaks: squares.breaks } }),
      ),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [app, map]);
  return null;
}

function listenMoves(app: Session, map: MapView): () => void {
  const start = map.getView();
  const keep = ({ zoom, latDeg, lonDeg }: MapPosition): void =>
    app.view.setState({ camera: { zoom, latDeg, lonDeg } });
  keep(start);
  return map.on("move", (now) => {
    // A window of another size is told of too, and looks at the same place.
    const moved = now.zoom !== start.zoom || now.latDeg !== start.latDeg || now.lonDeg !== start.lonDeg;
    if (moved && app.mapReport.getState().untouched) app.mapReport.setState({ untouched: false });
    keep(now);
  });
}

function listenDrawing(app: Session, map: MapView): (() => void)[] {
  const { live, view, project } = app;
  return [
    map.on("draw:change", ({ shape }) => {
      live.setState({
        zone: {
          number: project.getState().nextNumber,
          editing: false,
          moving: true,
          ...judged(shape, outlineOfShape(shape)),
        },
      });
    }),
    map.on("draw:finish", ({ tool, shape }) => {
      const outline = outlineOfShape(shape);
      if (outline) makeZone(app, tool, outline);
    }),
    map.on("draw:empty", () => live.setState({ zone: null })),
    map.on("draw:cancel", () => {
      if (view.getState().tool) stopDrawing(app);
    }),
    map.on("draw:invalid", ({ code, at }) => {
      const { zone } = live.getState();
      live.setState({
        zone: {
          number: zone?.number ?? project.getState().nextNumber,
          editing: zone?.editing ?? false,
          // What cannot be counted in shows no count.
          outline: null,
          moving: false,
          problem: { code, at },
        },
      });
    }),
    map.on("edit:change", ({ id, shape }) => {
      live.setState({
        zone: {
          number: Number(id),
          editing: true,
          whole: live.getState().zone?.whole ?? false,
          moving: true,
          ...judged(shape, editedOutline(zoneOf(app, id)?.outline, shape)),
        },
      });
    }),
    map.on("edit:finish", ({ id, shape }) => {
      const outline = editedOutline(zoneOf(app, id)?.outline, shape);
      if (!outline) return;
      changeZone(project, Number(id), { outline });
      const whole = live.getState().zone?.whole ?? false;
      live.setState({
        zone: { number: Number(id), editing: true, outline, whole, moving: false, problem: null },
      });
    }),
  ];
}

function zoneOf(app: Session, id: string): DrawnZone | undefined {
  return app.project.getState().zones.find(({ number }) => number === Number(id));
}

/** Beyond this many corners a crossing is looked for when the shape is finished, not on every move. */
const MOST_CORNERS_JUDGED = 300;

/** The outline under the pointer, or, as soon as the boundary crosses itself, what is wrong with it. */
function judged(shape: MapShape, outline: ZoneOutline | null): Pick<LiveZone, "outline" | "problem"> {
  const few =
    shape.kind === "polygon" && shape.corners.length > 3 && shape.corners.length <= MOST_CORNERS_JUDGED;
  const problem = few ? problemOfShape(shape) : null;
  return problem?.code === "shape.self-crossing" ? { outline: null, problem } : { outline, problem: null };
}

/** A firm before a zone; a zone before nothing. While drawing, clicks belong to the tool. */
function answerClick(app: Application, hit: MapHit): void {
  const { tool } = app.view.getState();
  if (tool) return;
  const editing = app.live.getState().zone?.editing;
  if (editing) return;
  if (app.views[app.view.getState().view].click(hit)) return;
  if (hit.rows.length === 1) app.view.setState({ selection: { kind: "firm", row: hit.rows[0] } });
  else if (hit.rows.length > 1) app.view.setState({ selection: { kind: "firms", rows: hit.rows } });
  else {
    const found = zoneToChoose(app, hit);
    if (!found) return;
    const { layer, id } = found;
    if (layer === "drawn") app.view.setState({ selection: { kind: "drawn", number: Number(id) } });
    else selectZone(app, layer, id);
  }
}

/** The first zone under the pointer that is more than shown. */
function zoneToChoose({ data }: Session, { zones }: MapHit): MapHit["zones"][number] | undefined {
  const { ownLayers } = data.getState();
  return zones.find(({ layer }) => ownLayers.get(layer)?.use !== "shown");
}
