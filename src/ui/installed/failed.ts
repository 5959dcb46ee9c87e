import { installed as en } from "../../locales/en/installed.ts";
import { installed as zh } from "../../locales/zh/installed.ts";
import { makeBackup } from "../kept/backup.ts";
import { preferred, remembered } from "../language-choice.ts";
import { makeStore } from "../store.ts";

/** Says that the page could not start, and gives the reader's notebooks out. `version` is Tracebook's. */
export function showFailed(version: string, onAgain: () => void): void {
  const language = remembered() ?? preferred(navigator.languages);
  const words = { en, zh }[language].failed;
  document.documentElement.lang = language;
  const main = element("main", "");
  main.className = "doc";
  const note = element("p", "");
  note.setAttribute("role", "status");
  const save = button(words.save, () =>
    saveNotebooks(version).catch(() => {
      note.textContent = words.saveFailed;
    }),
  );
  const again = button(words.again, onAgain);
  again.classList.add("main");
  const row = element("p", "");
  row.className = "row";
  row.append(again, save);
  main.append(element("h1", words.title), element("p", words.text), row, note);
  document.body.replaceChildren(main);
}

/** All that the reader keeps, as one ZIP that the page can take back in. */
async function saveNotebooks(version: string): Promise<void> {
  const backup = makeBackup(await makeStore().all(), [], { version, now: new Date() });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([backup], { type: "application/zip" }));
  link.download = "tracebook-notebooks.zip";
  link.click();
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(text: string, act: () => void): HTMLElement {
  const made = element("button", text);
  made.className = "btn";
  made.addEventListener("click", act);
  return made;
}
