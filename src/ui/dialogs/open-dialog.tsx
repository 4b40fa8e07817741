import { leaveImport } from "../../app/files/apply-import.ts";
import { withWords } from "../../app/later-words.ts";
import { lazyCode } from "../../app/lazy-code.ts";
import { useApp, useProject, useView } from "../app-context.ts";
import { OwnFilesDialog } from "../files/lazy-dialog.tsx";
import { Guarded } from "../parts/error-boundary.tsx";
import { LazyPart } from "../parts/lazy-part.tsx";

export const dialogsCode = lazyCode(() => withWords(() => import("./dialog-parts.ts")));

type Parts = typeof import("./dialog-parts.ts");

/** The dialog that is open, if one is. */
export function OpenDialog() {
  const app = useApp();
  const dialog = useView((state) => state.dialog);
  if (dialog === null) return null;
  const close = (): void => {
    if (dialog === "own-files") leaveImport(app);
    else app.view.setState({ dialog: null });
  };
  return (
    <Guarded place="dialog" resetOn={dialog} onClose={close}>
      {dialog === "own-files" ? (
        <OwnFilesDialog />
      ) : (
        <LazyPart code={dialogsCode} place="dialog" onClose={close}>
          {(parts) => <FrameDialog parts={parts} dialog={dialog} onClose={close} />}
        </LazyPart>
      )}
    </Guarded>
  );
}

function FrameDialog(props: {
  parts: Parts;
  dialog: "share" | "help" | "corners" | "edit-corners" | "export" | "compare" | "tour";
  onClose: () => void;
}) {
  const { parts, dialog, onClose } = props;
  const selection = useView((state) => state.selection);
  const zones = useProject((state) => state.zones);
  const selected =
    selection?.kind === "drawn" ? zones.find(({ number }) => number === selection.number) : undefined;
  switch (dialog) {
    case "share":
      return <parts.ShareDialog onClose={onClose} />;
    case "help":
      return <parts.HelpDialog onClose={onClose} />;
    case "corners":
      return <parts.CornersDialog zone={null} onClose={onClose} />;
    case "edit-corners":
      return selected ? <parts.CornersDialog zone={selected} onClose={onClose} /> : null;
    case "tour":
      return <parts.TourDialog onClose={onClose} />;
    case "compare":
      return <parts.CompareZonesDialog onClose={onClose} />;
    case "export":
      return <parts.ExportDialog onClose={onClose} />;
  }
}
