const KEY = "tracebook.language";

/** The languages there are, by their own names. */
export const languages = { en: "English", zh: "中文" } as const;
export type LanguageCode = keyof typeof languages;

/** The first of the reader's languages that there is: `zh-Hans-CN` is `zh`. English where there is none. */
export function preferred(wanted: readonly string[]): LanguageCode {
  for (const tag of wanted) {
    const code = tag.toLowerCase().split("-")[0] ?? "";
    if (isLanguage(code)) return code;
  }
  return "en";
}

/** What the reader chose last in this browser. */
export function remembered(): LanguageCode | undefined {
  try {
    const kept = localStorage.getItem(KEY) ?? "";
    return isLanguage(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function remember(code: LanguageCode): void {
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

export function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code);
}
