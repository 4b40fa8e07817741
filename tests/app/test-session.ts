import { createSession } from "../../src/app/create-session.ts";
import type { Session } from "../../src/app/session.ts";
import { buildCountIndex } from "../../src/core/counting/index.ts";
import { toLonLat } from "../../src/core/geometry/rd.ts";
import { CodesByYear } from "../../src/core/register/filtering/filter-codes.ts";
import type { FirmTable } from "../../src/core/register/firm-table.ts";
import { TextColumnBuilder } from "../../src/core/register/text-column.ts";
import type { CornerRemoval } from "../../src/core/scene.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { keepRegister } from "../../src/state/data.ts";
import { decodeLink } from "../../src/state/link/decode-link.ts";

/** A firm of a made-up register: where it stands, what it makes, its jobs in 2015 and 2020 (NaN = unknown). */
export type MadeFirm = {
  readonly xM: number;
  readonly yM: number;
  readonly subsector?: number;
  readonly side?: number;
  readonly jobs: readonly [number, number];
};

function texts(list: readonly string[]) {
  const builder = new TextColumnBuilder();
  for (const text of list) builder.add(text);
  return builder.finish();
}

/** A register of made-up firms in RD metres, named A, B, C and so on. */
export function tableOf(firms: readonly MadeFirm[]): FirmTable {
  const places = firms.map(({ xM, yM }) => toLonLat(xM, yM));
  const names = firms.map((_, row) => String.fromCharCode(65 + row));
  return {
    count: firms.length,
    xM: Float64Array.from(firms, ({ xM }) => xM),
    yM: Float64Array.from(firms, ({ yM }) => yM),
    lonDeg: Float64Array.from(places, ([lon]) => lon),
    latDeg: Float64Array.from(places, ([, lat]) => lat),
    sbi: new Uint16Array(firms.length),
    sbiCodes: ["2511"],
    subsector: Uint8Array.from(firms, ({ subsector = 4 }) => subsector),
    portSide: Uint8Array.from(firms, ({ side = 2 }) => side),
    municipality: new Uint16Array(firms.length),
    municipalities: ["Rotterdam"],
    years: [2015, 2020],
    jobs: [0, 1].map((year) => Float32Array.from(firms, ({ jobs }) => jobs[year])),
    id: texts(names.map((name) => `id-${name}`)),
    name: texts(names),
    address: texts(names.map(() => "")),
  };
}

/** What the screen was asked to do, for a test to read. */
export type AskedOfScreen = {
  shown: number;
  wentTo: number;
  keptInView: number;
  /** Corners of the shape being drawn. */
  corners: number;
  /** What becomes of the corner under the hand. */
  cornerInHand: CornerRemoval;
};

/** A session without a screen: nothing runs in a worker, and what is asked of the screen is counted. */
export function testSession(hash = "", engine: Partial<Engine> = {}): Session & { asked: AskedOfScreen } {
  const asked: AskedOfScreen = { shown: 0, wentTo: 0, keptInView: 0, corners: 0, cornerInHand: "none" };
  const session = createSession({
    link: decodeLink(hash),
    engine: engine as Engine,
    region: { url: "made-up:/", bytes: async (name) => Promise.reject(new Error(`${name}: not here`)) },
    viewport: () => ({
      freeCorners: () => null,
      show: () => {
        asked.shown++;
      },
      goTo: () => {
        asked.wentTo++;
      },
      keepInView: () => {},
      keepBoxInView: () => {
        asked.keptInView++;
      },
      setCamera: () => {},
      takeCornerBack: () => asked.corners > 0 && asked.corners-- > 0,
      putCornerBack: () => ++asked.corners > 0,
      removeCorner: () => asked.cornerInHand,
      afterDrawing: (step) => step(),
    }),
  });
  session.mapReport.setState({ canDraw: "yes" });
  return Object.assign(session, { asked });
}

/** Puts a made-up register in the place of the sample. */
export function load(session: Session, firms: readonly MadeFirm[]): void {
  const table = tableOf(firms);
  keepRegister(session.data, {
    id: "sample",
    fileName: "",
    synthetic: true,
    firms: table,
    index: buildCountIndex(table),
    codes: new CodesByYear(table),
  });
}

/** A square outline in RD metres around a point, half a side each way. */
export function squareAround(xM: number, yM: number, halfM: number) {
  return {
    kind: "polygon",
    crs: "rd",
    corners: [
      [xM - halfM, yM - halfM],
      [xM + halfM, yM - halfM],
      [xM + halfM, yM + halfM],
      [xM - halfM, yM + halfM],
    ],
  } as const;
}
