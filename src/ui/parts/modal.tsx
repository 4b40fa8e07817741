import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";

/** A modal dialog on the browser's own dialog element: it keeps the focus inside and gives it back. */
export function Modal(props: { title: string; width?: number; onClose: () => void; children: ReactNode }) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { onClose } = props;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const before = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="modal"
      aria-labelledby={id}
      style={{ maxWidth: props.width ?? 560 }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="modal-head">
        <h2 id={id}>{props.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say("common.close")}
          title={say("common.close")}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <ScrolledBody labelledBy={id}>{props.children}</ScrolledBody>
    </dialog>
  );
}

/** What of a dialog scrolls: where it is longer than the window, the keyboard has to reach it. */
function ScrolledBody({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  const body = useRef<HTMLElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <section
      ref={body}
      className="modal-body"
      aria-labelledby={labelledBy}
      {...(scrolls ? { tabIndex: 0 } : {})}
    >
      {children}
    </section>
  );
}
