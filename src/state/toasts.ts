import { createStore, type StoreApi } from "zustand/vanilla";

export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly undo: boolean;
  /** Stays until it is closed. */
  readonly error: boolean;
  /** Offers to load the page anew. */
  readonly reload: boolean;
};
export type ToastStore = StoreApi<{ readonly toast: Toast | null }>;

export function createToasts(): ToastStore {
  return createStore(() => ({ toast: null as Toast | null }));
}

let nextId = 1;

/** One message at a time; a newer one takes the place. Never the only place where something is told. */
export function showToast(
  toasts: ToastStore,
  text: string,
  options: { undo?: boolean; error?: boolean; reload?: boolean } = {},
): void {
  toasts.setState({
    toast: {
      id: nextId++,
      text,
      undo: options.undo ?? false,
      error: options.error ?? false,
      reload: options.reload ?? false,
    },
  });
}
