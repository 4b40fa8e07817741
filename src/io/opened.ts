import type { FileKind } from "./formats.ts";
import type { TableSource } from "./table-source.ts";
import type { ZonesSource } from "./zones/zones-source.ts";

type SourceOf = { readonly firms: TableSource; readonly zones: ZonesSource };

/** A layer of a file, opened: what it looks like, and how it is taken as each kind that its format may hold. */
export type Opened<Kinds extends FileKind = FileKind> = {
  readonly kind: Kinds;
} & { readonly [Kind in Kinds]: () => Promise<SourceOf[Kind]> };
