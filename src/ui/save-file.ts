/** Hands a file to the browser to be saved: a text, in UTF-8, or a blob as it is. */
export function saveFile(name: string, content: string | Blob, type = "text/markdown") {
  const blob = typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content;
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // some browsers read it after the click
}

/** A file name made of a title: `arms-traced.md`. Letters of every script stay. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return `${plain === "" ? "notebook" : plain.slice(0, 80)}.${ending}`;
}
