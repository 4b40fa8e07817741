import { createStore } from "zustand/vanilla";

/** A file that was dropped or chosen and waits to be looked at. */
export const fileStore = createStore<{ readonly file: File | null }>(() => ({ file: null }));
