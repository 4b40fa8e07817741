import { DropdownMenu } from "radix-ui";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/language.ts";
import { useApp, useView, useWords } from "../app-context.ts";
import { Icon } from "../parts/icon.tsx";
import { useTheme, useTurnTheme } from "../theme.ts";
import { ViewTabs } from "./app-header.tsx";
import { SearchBox } from "./search-box.tsx";

/** Search, menu and views, floating over the map on a phone. */
export function PhoneTop() {
  const { say } = useWords();
  const { view } = useApp();
  const dark = useTheme() === "dark";
  const turnTheme = useTurnTheme();
  const language = useView((state) => state.language);
  return (
    <header className="phone-top">
      <div className="phone-bar">
        <img src="./icon.svg" alt="" width={24} height={24} />
        <h1>{say("app.name")}</h1>
        <SearchBox />
        <DropdownMenu.Root>
          <DropdownMenu.Trigger className="icon-button" aria-label={say("header.menu")}>
            <Icon name="menu" />
          </DropdownMenu.Trigger>
          <DropdownMenu.Portal>
            <DropdownMenu.Content className="menu" sideOffset={6} align="end">
              <DropdownMenu.Item
                className="menu-item"
                onSelect={() => view.setState({ dialog: "own-files" })}
              >
                <Icon name="upload" /> {say("header.files")}
              </DropdownMenu.Item>
              <DropdownMenu.Item className="menu-item" onSelect={() => view.setState({ dialog: "corners" })}>
                <Icon name="keyboard" /> {say("tools.corners")}
              </DropdownMenu.Item>
              <DropdownMenu.Item className="menu-item" onSelect={() => view.setState({ dialog: "share" })}>
                <Icon name="link" /> {say("header.share")}
              </DropdownMenu.Item>
              <DropdownMenu.Item className="menu-item" onSelect={() => view.setState({ dialog: "help" })}>
                <Icon name="help" /> {say("header.help")}
              </DropdownMenu.Item>
              <DropdownMenu.Item className="menu-item" onSelect={turnTheme}>
                <Icon name="theme" /> {say(dark ? "header.light" : "header.dark")}
              </DropdownMenu.Item>
              {LANGUAGES.filter((other) => other !== language).map((other) => (
                <DropdownMenu.Item
                  key={other}
                  className="menu-item"
                  lang={other}
                  onSelect={() => view.setState({ language: other })}
                >
                  <Icon name="swap" /> {LANGUAGE_NAMES[other]}
                </DropdownMenu.Item>
              ))}
            </DropdownMenu.Content>
          </DropdownMenu.Portal>
        </DropdownMenu.Root>
      </div>
      <ViewTabs />
    </header>
  );
}
