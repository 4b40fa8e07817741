import { leaveImport } from "../../app/files/apply-import.ts";
import { withWords } from "../../app/later-words.ts";
import { lazyCode } from "../../app/lazy-code.ts";
import { useApp, useWords } from "../app-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { Modal } from "../parts/modal.tsx";

/** Most visits open no file: the first screen does without. */
export const ownFilesCode = lazyCode(() => withWords(() => import("./own-files-dialog.tsx")));

export function OwnFilesDialog() {
  const { say } = useWords();
  const app = useApp();
  const close = (): void => leaveImport(app);
  return (
    <LazyPart
      code={ownFilesCode}
      place="dialog"
      onClose={close}
      waiting={
        <Modal title={say("files.title")} width={760} onClose={close}>
          <p role="status">{say("error.loading")}</p>
        </Modal>
      }
    >
      {(part) => <part.OwnFilesDialog />}
    </LazyPart>
  );
}
