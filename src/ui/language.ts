import { type Accessor, createSignal } from "solid-js";
import { en, type Messages } from "../locales/en.ts";
import { type LanguageCode, preferred, remember, remembered } from "./language-choice.ts";

export interface Language {
  readonly code: Accessor<LanguageCode>;
  readonly t: Accessor<Messages>;
  /** Settles when the words of the language are there. */
  choose(code: LanguageCode): Promise<void>;
  /** The first choice's promise: await it before the first paint, and the page never changes its language. */
  readonly ready: Promise<void>;
}

/** The words of the page: those asked for, else the reader's last choice, else the first language of the browser that there is. */
export function createLanguage(first?: LanguageCode): Language {
  const [words, setWords] = createSignal<{ code: LanguageCode; t: Messages }>({ code: "en", t: en });
  let latest: LanguageCode;
  const show = async (code: LanguageCode) => {
    latest = code;
    const t = await load(code);
    if (code !== latest) return;
    document.documentElement.lang = code;
    document.documentElement.dir = "ltr";
    setWords({ code, t });
  };
  return {
    code: () => words().code,
    t: () => words().t,
    choose(code) {
      remember(code);
      return show(code);
    },
    ready: show(first ?? remembered() ?? preferred(navigator.languages)),
  };
}

async function load(code: LanguageCode): Promise<Messages> {
  if (code === "en") return en;
  const [{ zh }] = await Promise.all([import("../locales/zh.ts"), import("./styles/chinese.css")]);
  return zh;
}
