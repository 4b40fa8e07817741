import type { ComponentProps } from "react";
import { withWords } from "../../app/later-words.ts";
import { lazyCode } from "../../app/lazy-code.ts";
import { useApp } from "../app-context.ts";
import { LazyPart } from "../parts/lazy-part.tsx";
import { useCloseCard } from "../parts/use-close-card.ts";
import { sceneCode } from "./scene-code.ts";

/** The tension view with the scenes it draws on the map: both come, or what is missing is told. */
export const tensionCode = lazyCode(async () => {
  await sceneCode.fetch();
  const scenes = sceneCode.get();
  if (scenes.kind === "failed") throw scenes.error;
  return withWords(() => import("./view-parts.ts"));
});

type Parts = typeof import("./view-parts.ts");

export function TensionPanel(props: ComponentProps<Parts["TensionPanel"]>) {
  return (
    <LazyPart code={tensionCode} place="panel">
      {(parts) => <parts.TensionPanel {...props} />}
    </LazyPart>
  );
}

export function TensionZoneCard(props: ComponentProps<Parts["TensionZoneCard"]>) {
  return (
    <LazyPart code={tensionCode} place="card" onClose={useCloseCard()}>
      {(parts) => <parts.TensionZoneCard {...props} />}
    </LazyPart>
  );
}

export function TensionFirmCard(props: ComponentProps<Parts["TensionFirmCard"]>) {
  return (
    <LazyPart code={tensionCode} place="card" onClose={useCloseCard()}>
      {(parts) => <parts.TensionFirmCard {...props} />}
    </LazyPart>
  );
}

export function ScenarioTool() {
  return (
    <LazyPart code={tensionCode} place="none">
      {(parts) => <parts.ScenarioTool />}
    </LazyPart>
  );
}

export function TensionTables() {
  const { tensionView } = useApp();
  return (
    <LazyPart code={tensionCode} place="drawer" onClose={() => tensionView.setState({ table: null })}>
      {(parts) => <parts.TensionTables />}
    </LazyPart>
  );
}

/** The panel tells when the code does not come; paper has no place to. */
export function TensionPrint() {
  return (
    <LazyPart code={tensionCode} place="none">
      {(parts) => <parts.TensionPrint />}
    </LazyPart>
  );
}

export function CaveatsDialog(props: ComponentProps<Parts["CaveatsDialog"]>) {
  return (
    <LazyPart code={tensionCode} place="dialog" onClose={props.onClose}>
      {(parts) => <parts.CaveatsDialog {...props} />}
    </LazyPart>
  );
}

export function TensionExportDialog(props: ComponentProps<Parts["TensionExportDialog"]>) {
  return (
    <LazyPart code={tensionCode} place="dialog" onClose={props.onClose}>
      {(parts) => <parts.TensionExportDialog {...props} />}
    </LazyPart>
  );
}
