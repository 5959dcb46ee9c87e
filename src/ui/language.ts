import { type Accessor, createSignal } from "solid-js";
import { en, type Messages } from "../locales/en.ts";

const KEY = "tracebook.language";

/** The languages there are, by their own names. */
export const languages = { en: "English", zh: "中文" } as const;
export type LanguageCode = keyof typeof languages;

export interface Language {
  readonly code: Accessor<LanguageCode>;
  readonly t: Accessor<Messages>;
  /** Settles when the words of the language are there. */
  choose(code: LanguageCode): Promise<void>;
  /** The first choice's promise: await it before the first paint, and the page never changes its language. */
  readonly ready: Promise<void>;
}

/** The words of the page: the reader's last choice, else the first language of the browser that there is. */
export function createLanguage(): Language {
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
    ready: show(remembered() ?? preferred(navigator.languages)),
  };
}

/** The first of the reader's languages that there is: `zh-Hans-CN` is `zh`. English where there is none. */
export function preferred(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(code)) return code;
  }
  return "en";
}

async function load(code: LanguageCode): Promise<Messages> {
  if (code === "en") return en;
  const [{ zh }] = await Promise.all([import("../locales/zh.ts"), import("./styles/chinese.css")]);
  return zh;
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}

function remembered(): LanguageCode | undefined {
  try {
    const kept = localStorage.getItem(KEY) ?? "";
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function remember(code: LanguageCode) {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}
