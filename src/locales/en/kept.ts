const number = (value: number) => value.toLocaleString("en");
const plural = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`;
const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");

/** What is kept in the browser, and what can go wrong with it. */
export const kept = {
  size: (bytes: number) =>
    bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} kB`,
  retry: "Try again",
  notRead: "This notebook cannot be read now.",
  copyOf: (title: string) => `${title} (copy)`,
  trouble: {
    blocked: {
      title: "This browser does not let the page keep anything.",
      text: "What you write here is gone when you close the page. Save it as a file.",
    },
    full: {
      title: "There is no room left in this browser.",
      text: "What you typed last is not kept. Save it as a file, or delete for good what you no longer need on the home page, then try again.",
    },
    newer: {
      title: "Your notebooks were kept by a newer release of Tracebook.",
      text: "This release does not understand them and leaves them as they are. Reload the page to get the newer release, or save what is kept as a file.",
    },
    waiting: {
      title: "Another tab keeps an older release of Tracebook open.",
      text: "Close that tab or reload it, then try again. Nothing is kept here until then.",
    },
    overtaken: {
      title: "Another tab saved this notebook in the meantime.",
      text: "What you typed here could not be kept as a copy. Save it as a file.",
    },
    failed: {
      title: "The browser could not keep this.",
      text: "What you typed last may be gone when you close the page. Save it as a file, then try again.",
    },
  },
  saveNewer: "Save what is kept as a file",
  elsewhere: {
    title: "This notebook is being edited in another tab.",
    text: "Here you read what is written there. If you edit it here, the other tab saves first and then only reads.",
    take: "Edit here",
    taking: "Taking over …",
  },
  copied: {
    title: "Another tab saved this notebook in the meantime.",
    text: "Here you see its newest text. What you typed in this tab is kept as a copy.",
    open: "Open the copy",
  },
  revisions: {
    open: "Revisions",
    title: "Revisions",
    lead: "What was saved of this notebook: the last minutes closely, then one state per hour and per day.",
    list: "Saved states",
    none: "There is no earlier state of this notebook.",
    reading: "Reading …",
    toNow: "What changed since then",
    restore: "Restore this state",
    restored: "An earlier state was restored.",
    first: "first saved state",
    did: (count: { changed: number; added: number; removed: number; moved: number }) =>
      list([
        count.changed > 0 ? `${plural(count.changed, "cell", "cells")} changed` : "",
        count.added > 0 ? `${number(count.added)} added` : "",
        count.removed > 0 ? `${number(count.removed)} removed` : "",
        count.moved > 0 ? `${number(count.moved)} moved` : "",
      ]) || "blank lines only",
    time: (at: Date, now: Date) =>
      at.toDateString() === now.toDateString()
        ? `today, ${at.toLocaleTimeString("en-GB")}`
        : at.toLocaleString("en-GB", {
            day: "numeric",
            month: "short",
            year: "numeric",
            hour: "2-digit",
            minute: "2-digit",
          }),
  },
  deleted: {
    title: (count: number) => `Deleted (${number(count)})`,
    lead: "Deleted notebooks stay here for 30 days.",
    until: (day: Date) =>
      `gone on ${day.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })}`,
    restore: "Restore",
    forGood: "Delete for good",
  },
  apart: {
    title: (count: number) =>
      count === 1 ? "One kept notebook cannot be read." : `${number(count)} kept notebooks cannot be read.`,
    text: "They stay where they are, untouched. You can save what is in them as a file.",
    why: { damaged: "damaged", newer: "kept by a newer release" },
    save: "Save as file",
  },
  mayBeCleared: "This browser may clear them when it runs out of room. Save a backup of what you need.",
  isSafe: "This browser does not clear them by itself.",
  backup: {
    save: "Save everything (ZIP)",
    take: "Take a backup in",
    holds: "A backup is one file with everything that you kept, deleted notebooks too.",
    taken: (count: { added: number; same: number; copies: number; mappings: number; unread: number }) =>
      `From the backup: ${list([
        `${plural(count.added, "notebook", "notebooks")} added`,
        `${number(count.same)} already there`,
        count.copies > 0
          ? `${number(count.copies)} added as ${count.copies === 1 ? "a copy" : "copies"}, because the text here is another`
          : "",
        count.mappings > 0 ? `${plural(count.mappings, "mapping", "mappings")} added` : "",
        count.unread > 0 ? `${plural(count.unread, "file", "files")} missing` : "",
      ])}. Nothing was overwritten. What was added does not run before you say so.`,
    refused: {
      "not-one": "This file is no backup of Tracebook. Nothing was taken in.",
      newer: "This backup was made by a newer release of Tracebook. Nothing was taken in.",
      "too-large": "This backup is too large to be read. Nothing was taken in.",
    },
  },
};
