import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { undo } from "../../app/actions.ts";
import { useApp, useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";

const SHOWN_MS = 8000;

/** One short message above the time strip, with undo; it waits while hovered or focused. */
export function ToastSlot() {
  const { say } = useWords();
  const app = useApp();
  const toast = useStore(app.toasts, (state) => state.toast);
  const [held, setHeld] = useState(false);
  const close = (): void => app.toasts.setState({ toast: null });
  useEffect(() => {
    if (!toast || toast.error || held) return;
    const timer = setTimeout(() => app.toasts.setState({ toast: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast, held, app]);
  return (
    <div className="toast-slot" role="status">
      {toast && (
        // biome-ignore lint/a11y/noStaticElementInteractions: holds the message while it is read; nothing to press
        <div
          key={toast.id}
          className="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{toast.text}</span>
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                close();
                undo(app);
              }}
            >
              {say("common.undo")}
            </button>
          )}
          {toast.reload && (
            <button type="button" onClick={() => window.location.reload()}>
              {say("error.reload")}
            </button>
          )}
          <button type="button" className="icon-button" aria-label={say("common.close")} onClick={close}>
            <Icon name="close" size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
