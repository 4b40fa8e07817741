import { useEffect, useEffectEvent } from "react";
import { Pointing } from "../../map/drawing/pointing.ts";
import type { MapEvents } from "../../map/map-view.ts";
import { useMapRef } from "../map/map-ref.ts";

type PointEvents = {
  [Name in keyof MapEvents as Name extends `point:${infer What}` ? What : never]?: (
    payload: MapEvents[Name],
  ) => void;
};

/** Points are set on the map while `on`, and told to these; `set` are those that stand there already. */
export function usePointing(
  on: boolean,
  set: readonly (readonly [lonDeg: number, latDeg: number])[],
  events: PointEvents,
): void {
  const mapRef = useMapRef();
  const tell = useEffectEvent(
    <What extends keyof PointEvents>(what: What, payload: Parameters<NonNullable<PointEvents[What]>>[0]) =>
      (events[what] as ((payload: unknown) => void) | undefined)?.(payload),
  );
  const already = useEffectEvent(() => set);
  useEffect(() => {
    const { current: map } = mapRef;
    if (!map || !on) return;
    map.startPointing((options) => new Pointing(options, already()));
    const stops = [
      map.on("point:move", (at) => tell("move", at)),
      map.on("point:set", (at) => tell("set", at)),
      map.on("point:back", () => tell("back", undefined)),
      map.on("point:end", () => tell("end", undefined)),
      map.on("point:cancel", () => tell("cancel", undefined)),
    ];
    return () => {
      for (const stop of stops) stop();
      map.stopPointing();
    };
  }, [mapRef, on]);
}
