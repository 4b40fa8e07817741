import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { leaveFound, showFound } from "../../app/found-place.ts";
import { type SearchResult, search } from "../../app/search-index.ts";
import { useAnalysis } from "../analysis.ts";
import { useApp, useData, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { useLazyCode } from "../parts/lazy-part.tsx";
import { pointsCode } from "../points/lazy-points.tsx";
import { coarsePointer, useLayout } from "./layout.ts";

/** Search of places, areas, zones and firms in the loaded data; a combobox with a list of results. */
export function SearchBox() {
  const app = useApp();
  const { say } = useWords();
  const layout = useLayout();
  const analysis = useAnalysis();
  const region = useData((data) => data.region);
  const ownLayers = useData((data) => data.ownLayers);
  const places = useData((data) => data.places);
  const found = useView((view) => view.found);
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const wanted = useDeferredValue(typed);
  const firms = analysis?.register.firms ?? null;
  // The sample register tells no addresses.
  const addresses = useLazyCode(
    pointsCode,
    typed.length > 3 && firms !== null && firms.address.bytes.length > 0,
  );
  const results = useMemo(() => {
    const named = search(wanted, places, { region, ownLayers }, firms, say);
    if (!firms || !addresses) return named;
    const byAddress = addresses.searchAddresses(wanted, firms, say);
    const rows = new Set(byAddress.map(({ row }) => row ?? -1));
    return [...named.filter(({ row = -2 }) => !rows.has(row)), ...byAddress];
  }, [wanted, places, region, ownLayers, firms, say, addresses]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (
        event.key !== "/" ||
        event.ctrlKey ||
        event.metaKey ||
        target.closest("input, textarea, select, dialog")
      )
        return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  const choose = (result: SearchResult): void => {
    setOpen(false);
    setTyped(result.name);
    // With the field in hand the keyboard on screen would stay over what was found.
    if (coarsePointer.matches) input.current?.blur();
    showFound(app, result);
  };

  const empty = (): void => {
    setTyped("");
    leaveFound(app);
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") {
      if (open) setOpen(false);
      else empty();
      event.stopPropagation();
      return;
    }
    if (event.key === "Enter" && open && results[active]) choose(results[active]);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    if (!open) setOpen(true);
    else if (results.length)
      setActive((active + (event.key === "ArrowDown" ? 1 : -1) + results.length) % results.length);
  };

  const shown = open && typed.trim().length > 1;
  return (
    <search className="search">
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={say("search.label")}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && results[active] ? `${listId}-${active}` : undefined}
        placeholder={say(layout === "wide" ? "search.placeholder" : "search.placeholder.short")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        autoComplete="off"
        spellCheck={false}
      />
      {layout === "wide" && !typed && <kbd>/</kbd>}
      {typed && (
        <button
          type="button"
          className="icon-button small"
          aria-label={say("common.close")}
          onClick={() => {
            empty();
            input.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
      <div className="visually-hidden" role="status">
        {shown
          ? results.length
            ? say("search.found", { n: results.length })
            : say("search.none")
          : found
            ? say("search.marked", { place: found.name })
            : ""}
      </div>
      <div className="search-results" hidden={!shown}>
        <div role="listbox" id={listId} aria-label={say("search.results")}>
          {results.map((result, index) => (
            <div
              key={`${result.kind}:${result.zone?.layer ?? ""}:${result.zone?.id ?? result.row ?? result.name}`}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="search-result"
              // The list must not take the focus from the field, or it would close before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(result)}
              onKeyDown={() => {}}
              onMouseEnter={() => setActive(index)}
            >
              <span className="search-name">{result.name}</span>
              <span className="search-detail">
                {say(`search.kind.${result.kind}`)}
                {result.detail && result.detail !== result.name ? ` · ${result.detail}` : ""}
              </span>
            </div>
          ))}
        </div>
        {results.length === 0 && <p className="search-none">{say("search.none")}</p>}
      </div>
    </search>
  );
}
