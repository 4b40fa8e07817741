/** Line icons on a 20 px grid, stroke 1.6. Decorative: the control around them carries the name. */
const PATHS = {
  polygon: "M10 2.8 16.8 8l-2.6 8.2H5.8L3.2 8z M10 2.8v0 M16.8 8v0",
  rectangle: "M3 5h14v10H3z",
  circle: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M10 10h7",
  freehand: "M4 15c-2-4 1-10 6-10s8 3 6 6-6 1-7 3 2 3 4 2",
  measure: "M2.5 13.5 13.5 2.5l4 4-11 11z M5.3 10.7l1.7 1.7 M8 8l2.2 2.2 M10.7 5.3l1.7 1.7",
  rings:
    "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4z M10 6.2a3.8 3.8 0 1 0 0 7.6 3.8 3.8 0 0 0 0-7.6z M10 10v.1",
  view: "M3 7V3h4 M13 3h4v4 M17 13v4h-4 M7 17H3v-4 M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  undo: "M7 4 3 8l4 4 M3 8h8a5 5 0 0 1 0 10H8",
  redo: "m13 4 4 4-4 4 M17 8H9a5 5 0 0 0 0 10h3",
  close: "M5 5l10 10 M15 5 5 15",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z M13.2 13.2 17 17",
  upload: "M10 13V3 M6 6.5 10 3l4 3.5 M3 13v4h14v-4",
  download: "M10 3v10 M6 9.5 10 13l4-3.5 M3 14v3h14v-3",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1 M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  help: "M7.3 7.5a2.7 2.7 0 1 1 4 2.4c-.9.5-1.3 1-1.3 2.1 M10 15.2v.1",
  list: "M3 5h.1 M7 5h10 M3 10h.1 M7 10h10 M3 15h.1 M7 15h10",
  more: "M4.5 10h.1 M10 10h.1 M15.5 10h.1",
  plus: "M10 4v12 M4 10h12",
  minus: "M4 10h12",
  home: "M3 10 10 4l7 6 M5 9v7h4v-4h2v4h4V9",
  layers: "m10 3 7 4-7 4-7-4z M3 10.5l7 4 7-4 M3 14l7 4 7-4",
  play: "M6 4v12l10-6z",
  pause: "M6 4v12 M14 4v12",
  info: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M10 9.5v4 M10 6.4v.1",
  filter: "M3 5h14 M6 10h8 M8.5 15h3",
  chevron: "m8 5 5 5-5 5",
  down: "m5 8 5 5 5-5",
  up: "m5 12 5-5 5 5",
  menu: "M3 5.5h14 M3 10h14 M3 14.5h14",
  trash: "M4 6h12 M8 6V4h4v2 M6 6l.7 10h6.6L14 6",
  edit: "M4 16l1-4 8-8 3 3-8 8z",
  zoom: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z M13.2 13.2 17 17 M6.5 9h5 M9 6.5v5",
  move: "M10 2.5v15 M2.5 10h15 M7.5 5 10 2.5 12.5 5 M7.5 15l2.5 2.5 2.5-2.5 M5 7.5 2.5 10 5 12.5 M15 7.5l2.5 2.5-2.5 2.5",
  table: "M3 4h14v12H3z M3 8.5h14 M8.5 4v12",
  copy: "M7 7h9v9H7z M4 13V4h9",
  target: "M10 2.5v4 M10 13.5v4 M2.5 10h4 M13.5 10h4 M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z",
  pin: "M10 17.5s5.5-5 5.5-9a5.5 5.5 0 1 0-11 0c0 4 5.5 9 5.5 9z M10 6.8a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z",
  print: "M6 8V3h8v5 M6 14H3V8h14v6h-3 M6 12h8v5H6z",
  keyboard: "M2.5 5.5h15v9h-15z M5.5 8.5h.1 M8.5 8.5h.1 M11.5 8.5h.1 M14.5 8.5h.1 M6.5 11.8h7",
  swap: "M4 7h12l-3-3 M16 13H4l3 3",
  eye: "M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10z M10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z",
  eyeOff:
    "M3 3l14 14 M8 4.8A8.6 8.6 0 0 1 10 4.5c5 0 8 5.5 8 5.5a14 14 0 0 1-2.3 2.9 M5 6.2A14 14 0 0 0 2 10s3 5.5 8 5.5a8 8 0 0 0 3.5-.8",
  theme: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14z M10 3v14 M10 6a4 4 0 0 1 0 8",
  check: "m4 10.5 4 4 8-9",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
