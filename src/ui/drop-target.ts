/** Takes a file dropped anywhere on the page, and rules the window while one is over it. Returns its undo. */
export function makeDropTarget(onFile: (file: File) => void): () => void {
  const listening = new AbortController();
  const mark = (over: boolean) => document.documentElement.classList.toggle("dropping", over);
  const on = <Type extends "dragover" | "dragleave" | "drop">(
    type: Type,
    handle: (event: DocumentEventMap[Type]) => void,
  ) => document.addEventListener(type, handle, { signal: listening.signal });
  on("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    mark(true);
  });
  on("dragleave", (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  on("drop", (event) => {
    mark(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    onFile(file);
  });
  return () => {
    listening.abort();
    mark(false);
  };
}
