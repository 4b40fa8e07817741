import { rdWords } from "../../app/zones/rd-words.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { CardFrame } from "./card-frame.tsx";
import { RadiusForm } from "./radius-form.tsx";

/** A place that was searched for: where it is, and a count around it. */
export function PlaceCard({ name, lonDeg, latDeg }: { name: string; lonDeg: number; latDeg: number }) {
  const { say } = useWords();
  return (
    <CardFrame title={name} glyph={<Icon name="pin" size={24} />} kind={rdWords(lonDeg, latDeg)}>
      <RadiusForm place={name} lonDeg={lonDeg} latDeg={latDeg} label={say("place.count")} />
    </CardFrame>
  );
}
