import type { TableOrder } from "../../app/table.ts";
import { useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";

/** The heading of a column: a button that sorts by it, and says so. */
export function SortHeading(props: {
  id: string;
  /** What it says; without words it is an arrow alone, named by `spoken`. */
  label: string;
  order: TableOrder;
  onSort: () => void;
  spoken?: string;
  title?: string;
  className?: string;
  style?: React.CSSProperties;
  arrowPx?: number;
}) {
  const { say } = useWords();
  const { id, label, order, spoken = label } = props;
  const sorts = order.id === id;
  const name = say("table.sort", { column: spoken });
  return (
    <th
      scope="col"
      aria-sort={sorts ? (order.descending ? "descending" : "ascending") : "none"}
      className={props.className}
      style={props.style}
    >
      <button
        type="button"
        title={props.title ?? name}
        {...(label ? {} : { "aria-label": name })}
        onClick={props.onSort}
      >
        {label && <span>{label}</span>}
        {(sorts || !label) && (
          <Icon name={sorts && !order.descending ? "up" : "down"} size={props.arrowPx ?? 14} />
        )}
      </button>
    </th>
  );
}
