import { DropdownMenu } from "radix-ui";
import { useId } from "react";
import type { TableColumn } from "../../app/table.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "./icon.tsx";

type Named = Pick<TableColumn<never>, "id" | "label">;
const NONE: readonly string[] = [];

/** The columns of a list that are not left out by hand; the first one, which names the row, always stays. */
export function useShownColumns<C extends Named>(
  list: string | undefined,
  columns: readonly C[],
): readonly C[] {
  const hidden = useView((view) => (list && view.hiddenColumns[list]) || NONE);
  return hidden.length === 0 ? columns : columns.filter(({ id }, at) => at === 0 || !hidden.includes(id));
}

/** Above a long list: words that its rows must hold, and which of its columns are shown. */
export function ListTools(props: {
  /** Name under which the columns are kept; left out where there is nothing to choose. */
  list: string | undefined;
  columns: readonly Named[];
  typed: string;
  onType: (typed: string) => void;
  /** Rows that are left, and all. */
  rows: number;
  all: number;
}) {
  const { say } = useWords();
  const id = useId();
  const { list, columns, typed, onType, rows, all } = props;
  return (
    <div className="list-tools">
      <Icon name="search" size={16} />
      <input
        id={id}
        type="search"
        aria-label={say("list.search")}
        placeholder={say("list.search")}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || !typed) return;
          event.stopPropagation();
          onType("");
        }}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="caption" role="status">
        {typed.trim() && say("list.left", { n: rows, m: all })}
      </span>
      {list && columns.length > 2 && <ColumnMenu list={list} columns={columns} />}
    </div>
  );
}

function ColumnMenu({ list, columns }: { list: string; columns: readonly Named[] }) {
  const { say } = useWords();
  const { view } = useApp();
  const hidden = useView(({ hiddenColumns }) => hiddenColumns[list] ?? NONE);
  const hide = (ids: readonly string[]): void =>
    view.setState(({ hiddenColumns }) => ({ hiddenColumns: { ...hiddenColumns, [list]: ids } }));
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className="quiet">
        <Icon name="table" size={16} /> {say("list.columns")}
        {hidden.length > 0 &&
          ` (${columns.filter(({ id }, at) => at === 0 || !hidden.includes(id)).length}/${columns.length})`}
        <Icon name="down" size={14} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu column-menu" sideOffset={6} align="end" collisionPadding={8}>
          {columns.slice(1).map(({ id, label }) => (
            <DropdownMenu.CheckboxItem
              key={id}
              className="menu-item"
              checked={!hidden.includes(id)}
              // Several are chosen in a row.
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(on) => hide(on ? hidden.filter((other) => other !== id) : [...hidden, id])}
            >
              <span className="menu-check">
                <DropdownMenu.ItemIndicator>
                  <Icon name="check" size={16} />
                </DropdownMenu.ItemIndicator>
              </span>
              {label}
            </DropdownMenu.CheckboxItem>
          ))}
          <DropdownMenu.Separator className="menu-line" />
          <DropdownMenu.Item className="menu-item" disabled={hidden.length === 0} onSelect={() => hide([])}>
            {say("list.all")}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
