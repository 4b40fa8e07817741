import { filtersOn } from "../../state/project.ts";
import { useApp, useProject, useView, useWords } from "../app-context.ts";
import { useLayout } from "../frame/layout.ts";
import { Icon } from "../parts/icon.tsx";
import { useScreenView } from "../views.ts";
import { LayerSection } from "./layer-section.tsx";
import { SideFilter } from "./side-filter.tsx";
import { SizeFilter } from "./size-filter.tsx";
import { SubsectorFilter } from "./subsector-filter.tsx";

/** The docked panel: the answer, what the view is about, and the map layers. */
export function LeftPanel() {
  const { say } = useWords();
  const layout = useLayout();
  const folded = useView((view) => view.panelFolded);
  const { Panel } = useScreenView();
  const { view } = useApp();
  const withCard = useView((state) => state.selection !== null);
  if (layout === "medium" && folded) return <PanelRail />;
  return (
    <aside className="left-panel" id="panel" aria-label={say("filter.rail")} tabIndex={-1}>
      <div className="panel-scroll">
        <Panel>
          <Filters />
        </Panel>
      </div>
      {layout === "medium" && withCard && (
        <button type="button" className="fold-panel" onClick={() => view.setState({ panelFolded: true })}>
          <Icon name="close" size={16} /> {say("filter.rail.fold")}
        </button>
      )}
      <LayerSection />
    </aside>
  );
}

/** All filters, in the order they are read. */
export function Filters() {
  return (
    <>
      <SubsectorFilter />
      <SideFilter />
      <SizeFilter />
    </>
  );
}

/** What is left of the panel when a card needs its room: two buttons that bring it back. */
function PanelRail() {
  const { say } = useWords();
  const { view } = useApp();
  const active = useProject((project) => filtersOn(project.filter));
  const shown = useView((state) => state.view);
  const unfold = (): void => view.setState({ panelFolded: false });
  return (
    <aside className="panel-rail" id="panel" aria-label={say("filter.rail")} tabIndex={-1}>
      <button type="button" onClick={unfold}>
        <Icon name="filter" />
        <span>{say(`filter.rail.${shown}`)}</span>
        {active > 0 && <span className="count-dot">{active}</span>}
      </button>
      <button type="button" onClick={unfold}>
        <Icon name="layers" />
        <span>{say("phone.tab.layers")}</span>
      </button>
    </aside>
  );
}
