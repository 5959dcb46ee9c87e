import { createEffect, createSignal } from "solid-js";

const KEY = "tracebook.theme";
type Choice = "system" | "light" | "dark";

export interface Theme {
  /** Whether the page is dark now, by choice or by the system. */
  dark(): boolean;
  /** The other one. Choosing what the system prefers follows the system again. */
  toggle(): void;
}

/** Light or dark: the system's until the reader chooses; remembered in this browser where it lets us. */
export function createTheme(): Theme {
  const query = matchMedia("(prefers-color-scheme: dark)");
  const [systemDark, setSystemDark] = createSignal(query.matches);
  query.addEventListener("change", () => setSystemDark(query.matches));
  const [choice, setChoice] = createSignal<Choice>(remembered());
  const dark = () => (choice() === "system" ? systemDark() : choice() === "dark");
  createEffect(() => {
    const chosen = choice();
    if (chosen === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = chosen;
  });
  return {
    dark,
    toggle() {
      const next = dark() ? "light" : "dark";
      setChoice((next === "dark") === systemDark() ? "system" : next);
      remember(choice());
    },
  };
}

function remembered(): Choice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

function remember(choice: Choice) {
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
