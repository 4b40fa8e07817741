import { seededRandom } from "../random.ts";

const CODES = ["2511", "1071", "2014", "3109", "2820", "3011", "1920", "4711", "2120", "2611"];

/**
 * A made-up register of the wide layout around Merwe-Vierhavens, with jobs that are not known, that are parts, firms that
 * come and go, and some that make nothing.
 */
export function madeRegister(firms: number, seed: number): string {
  const random = seededRandom(seed);
  const between = (low: number, high: number): number => Math.floor(low + random() * (high - low));
  const jobs = (): string => {
    const kind = random();
    if (kind < 0.05) return "onbekend";
    if (kind < 0.12) return "";
    if (kind < 0.17) return "2,5";
    return String(between(1, kind > 0.95 ? 300 : 30));
  };
  const lines = Array.from({ length: firms }, (_, i) =>
    [
      `nr-${i + 1}`,
      `Maker ${i + 1}`,
      between(87_000, 93_500),
      between(434_000, 438_500),
      CODES[between(0, CODES.length)],
      jobs(),
      jobs(),
      jobs(),
    ].join(";"),
  );
  return ["vestigingsnummer;naam;x_rd;y_rd;sbi2008;wp2018;wp2019;wp2020", ...lines].join("\n");
}
