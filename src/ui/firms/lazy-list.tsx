import { lazyCode } from "../../app/lazy-code.ts";
import { useApp, useView } from "../app-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";

/** The list of firms opens with a click: the first screen does without. */
export const firmListCode = lazyCode(() => import("./firm-list.tsx"));

export function FirmListDrawer() {
  const { view } = useApp();
  const open = useView((state) => state.firmList);
  if (!open) return null;
  return (
    <LazyPart code={firmListCode} place="drawer" onClose={() => view.setState({ firmList: false })}>
      {(parts) => <parts.FirmListDrawer />}
    </LazyPart>
  );
}
