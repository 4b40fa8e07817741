import { Tabs } from "radix-ui";
import { LANGUAGES } from "../../i18n/language.ts";
import { VIEW_NAMES, type ViewName } from "../../state/view.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { useTheme, useTurnTheme } from "../theme.ts";
import { useLayout } from "./layout.ts";
import { SearchBox } from "./search-box.tsx";

/** Mark and name, the views as tabs, search, own files, share, language, help. */
export function AppHeader() {
  const { say, language } = useWords();
  const { view } = useApp();
  const layout = useLayout();
  const dark = useTheme() === "dark";
  const turnTheme = useTurnTheme();
  const share = (
    <button type="button" className="quiet" onClick={() => view.setState({ dialog: "share" })}>
      <Icon name="link" /> {say("header.share")}
    </button>
  );
  return (
    <header className="app-header">
      <div className="brand">
        <img src="./icon.svg" alt="" width={28} height={28} />
        <h1>{say("app.name")}</h1>
      </div>
      <ViewTabs />
      <SearchBox />
      <div className="header-actions">
        <button
          type="button"
          className="outlined"
          aria-label={say("header.files")}
          title={say("header.files")}
          onClick={() => view.setState({ dialog: "own-files" })}
        >
          <Icon name="upload" />
          <span className="files-word">{say(layout === "wide" ? "header.files" : "header.files.short")}</span>
        </button>
        {layout === "wide" && share}
        <fieldset className="language">
          <legend className="visually-hidden">{say("header.language")}</legend>
          {LANGUAGES.map((code) => (
            <button
              key={code}
              type="button"
              aria-pressed={language === code}
              lang={code}
              onClick={() => view.setState({ language: code })}
            >
              {code.toUpperCase()}
            </button>
          ))}
        </fieldset>
        {layout !== "wide" && (
          <button
            type="button"
            className="icon-button"
            aria-label={say("header.share")}
            title={say("header.share")}
            onClick={() => view.setState({ dialog: "share" })}
          >
            <Icon name="link" />
          </button>
        )}
        <button
          type="button"
          className="icon-button"
          aria-label={say("header.dark")}
          title={say(dark ? "header.light" : "header.dark")}
          aria-pressed={dark}
          onClick={turnTheme}
        >
          <Icon name="theme" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say("header.help")}
          title={say("header.help")}
          onClick={() => view.setState({ dialog: "help" })}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

/** The views; each shows its own panel beside the same map. */
export function ViewTabs() {
  const { say } = useWords();
  const { view } = useApp();
  const current = useView((state) => state.view);
  // What a tab changes is the docked panel, which a phone does not have.
  const controls = useLayout() === "phone" ? undefined : "panel";
  if (VIEW_NAMES.length < 2) return <div className="view-tabs" />;
  return (
    <Tabs.Root
      className="view-tabs"
      value={current}
      onValueChange={(value) => view.setState({ view: value as ViewName })}
      activationMode="manual"
    >
      <Tabs.List aria-label={say("view.tabs")}>
        {VIEW_NAMES.map((name) => (
          <Tabs.Trigger key={name} value={name} aria-controls={controls}>
            {say(`view.${name}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
    </Tabs.Root>
  );
}
