import { inputError } from "./input-codes.ts";
import { type Source, sizeOf } from "./source.ts";

/** Refuses a file that would be unpacked to more than memory holds. @throws InputError file.too-large */
export function refuseLarger(source: Source, fileName: string, mostBytes: number): void {
  const bytes = sizeOf(source);
  if (bytes <= mostBytes) return;
  const [megabytes, most] = [Math.round(bytes / 2 ** 20), mostBytes / 2 ** 20];
  throw inputError("file.too-large", { file: fileName, megabytes, most });
}
