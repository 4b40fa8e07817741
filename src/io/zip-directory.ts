/** One file of a zip archive, as the archive's directory tells it. */
export type ZipEntry = {
  /** With "/" between folders, also where the archive has "\". */
  readonly name: string;
  /** 0 = stored, 8 = deflate; others are not unpacked. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Of the unpacked content; 0 when the archive's maker left it out. */
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where its own header begins, from the start of the archive. */
  readonly headerAt: number;
};

export type ZipDirectory = {
  /** How many entries there are; counted, as the number in the archive runs to 65,535 only. */
  readonly count: number;
  /** The entries, made as they are asked for. */
  readonly entries: () => Generator<ZipEntry>;
};

const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const LONGEST_COMMENT = 65_535;

/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3.10, 4.3.12-4.3.16; zip64 too). Null when there is none, or it
 * does not hold what it says: the archive was cut short or is damaged.
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  let count = 0;
  let at = end.directoryAt;
  while (isEntry(view, at, end.at)) {
    count++;
    at += lengthOfEntry(view, at);
  }
  if (at > end.at || (count < end.count && count % 65_536 !== end.count % 65_536)) return null;
  return {
    count,
    entries: function* () {
      for (let i = 0, at = end.directoryAt; i < count; i++, at += lengthOfEntry(view, at))
        yield entryAt(bytes, view, at, end.shift);
    },
  };
}

type End = {
  /** Where the directory must have ended. */
  readonly at: number;
  readonly count: number;
  readonly directoryAt: number;
  /** Bytes that were put before the archive, as a program that unpacks itself is. */
  readonly shift: number;
};

function endOf(view: DataView): End | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const told = {
      count: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      offset: view.getUint32(at + 16, true),
    };
    return placed(view, at, told) ?? placed64(view, at);
  }
  return null;
}

type Told = { readonly count: number; readonly size: number; readonly offset: number };

function placed(view: DataView, at: number, { count, size, offset }: Told): End | null {
  // Where it must begin goes before where it says it does: bytes may stand before the archive.
  for (const directoryAt of [at - size, offset])
    if (directoryAt >= 0 && (isEntry(view, directoryAt, at) || (count === 0 && directoryAt === at)))
      return { at, count, directoryAt, shift: directoryAt - offset };
  return null;
}

function placed64(view: DataView, endAt: number): End | null {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null;
  const at = numberOf64(view, locator + 8);
  if (at + 56 > locator || view.getUint32(at, true) !== END_64) return null;
  return placed(view, at, {
    count: numberOf64(view, at + 32),
    size: numberOf64(view, at + 40),
    offset: numberOf64(view, at + 48),
  });
}

function isEntry(view: DataView, at: number, endAt: number): boolean {
  return at + 46 <= endAt && view.getUint32(at, true) === ENTRY;
}

function lengthOfEntry(view: DataView, at: number): number {
  return 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, shift: number): ZipEntry {
  const nameAt = at + 46;
  const extraAt = nameAt + view.getUint16(at + 28, true);
  const commentAt = extraAt + view.getUint16(at + 30, true);
  const written = {
    bytes: view.getUint32(at + 24, true),
    packedBytes: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true),
  };
  const { bytes: size, packedBytes, headerAt } = with64(view, written, extraAt, commentAt);
  return {
    name: nameOf(bytes.subarray(nameAt, extraAt)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    packedBytes,
    bytes: size,
    headerAt: headerAt + shift,
  };
}

type Sizes = Pick<ZipEntry, "bytes" | "packedBytes" | "headerAt">;

/** Numbers that do not fit in 32 bits stand in an extra field, in this order, those that fit left out. */
function with64(view: DataView, written: Sizes, from: number, to: number): Sizes {
  const sizes = { ...written };
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const key of ["bytes", "packedBytes", "headerAt"] as const) {
      if (written[key] !== 0xffffffff || value + 8 > to) continue;
      sizes[key] = numberOf64(view, value);
      value += 8;
    }
  }
  return sizes;
}

function numberOf64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** UTF-8 where it is valid so; else letter by letter, as only ASCII matters here. */
function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder("latin1").decode(bytes);
  }
  return name.replaceAll("\\", "/");
}
