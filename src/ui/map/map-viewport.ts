import type { Viewport } from "../../app/session.ts";
import type { ViewStore } from "../../state/view.ts";
import { oneColumn } from "../frame/layout.ts";
import { PHONE_BELOW_PX, WIDE_FROM_PX } from "../frame/sizes.ts";
import { freeRectangle, mapPadding } from "./map-padding.ts";
import type { MapRef } from "./map-ref.ts";

/** "Fit" does not come closer than this: a small zone keeps some streets around it. */
const CLOSEST_ZOOM = 15.5;

/** Pixels a point should keep from the edge of what can be seen. */
const MARGIN_PX = 40;

/** The page's map as the application's port to the screen. */
export function mapViewport(map: MapRef, view: ViewStore, drawerOpen: () => boolean): Viewport {
  return {
    freeCorners: () => {
      const { current } = map;
      const area = document.getElementById("map")?.getBoundingClientRect();
      if (!current || !area) return null;
      // The page is flat towards the north, so the four corners of the free rectangle are those of what is seen.
      const state = view.getState();
      const free = freeRectangle({ ...state, firmList: state.firmList || drawerOpen() }, area);
      return [
        current.unproject(free.left, free.bottom),
        current.unproject(free.right, free.bottom),
        current.unproject(free.right, free.top),
        current.unproject(free.left, free.top),
      ];
    },
    show: (boundsDeg) => {
      // What was just decided may open a card, for which the panel may fold: the map knows its room after the next renders,
      // and looks at its own size only now and then.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (window.innerWidth < WIDE_FROM_PX) map.current?.resize();
          map.current?.fitBounds(boundsDeg, { maxZoom: CLOSEST_ZOOM });
        }),
      );
    },
    goTo: ({ lonDeg, latDeg, leastZoom }) => {
      const { current } = map;
      if (!current) return;
      const zoom = leastZoom === undefined ? undefined : Math.max(leastZoom, current.getView().zoom);
      requestAnimationFrame(() => current.flyTo({ lonDeg, latDeg, ...(zoom === undefined ? {} : { zoom }) }));
    },
    keepInView: (lonDeg, latDeg) => {
      // The card that a selection opens covers part of the map from the next frame on.
      requestAnimationFrame(() => {
        const { current } = map;
        const area = document.getElementById("map")?.getBoundingClientRect();
        if (!current || !area) return;
        const free = freeRectangle({ ...view.getState(), firmList: false }, area);
        const { x, y } = current.project(lonDeg, latDeg);
        const seen =
          x > free.left + MARGIN_PX &&
          x < free.right - MARGIN_PX &&
          y > free.top + MARGIN_PX &&
          y < free.bottom - MARGIN_PX;
        if (!seen) current.flyTo({ lonDeg, latDeg });
      });
    },
    keepBoxInView: ([west, south, east, north]) => {
      if (window.innerWidth >= PHONE_BELOW_PX || oneColumn.matches) return;
      // One frame for the sheet to rise, one for the map to know.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          const { current } = map;
          const area = document.getElementById("map")?.getBoundingClientRect();
          if (!current || !area) return;
          const { left, top, right, bottom } = mapPadding({ ...view.getState(), firmList: false });
          const [nw, se] = [current.project(west, north), current.project(east, south)];
          const seen =
            nw.x >= left && nw.y >= top && se.x <= area.width - right && se.y <= area.height - bottom;
          if (!seen) current.fitBounds([west, south, east, north], { maxZoom: current.getView().zoom });
        }),
      );
    },
    setCamera: (camera) => map.current?.flyTo(camera),
    takeCornerBack: () => map.current?.removeLastCorner() ?? false,
    putCornerBack: () => map.current?.restoreCorner() ?? false,
    removeCorner: () => map.current?.removeCornerInHand() ?? "none",
    afterDrawing: (step) => {
      // One frame for the render, one for the map that takes it.
      requestAnimationFrame(() => requestAnimationFrame(step));
    },
  };
}
