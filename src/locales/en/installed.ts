/** The page kept for use without a network, and new versions of it. Sizes are in MB, written out. */
export const installed = {
  keeping: (kept: string, total: string) => `Getting ready to work offline: ${kept} of ${total} MB`,
  kept: (size: string) => `Works offline. Keeps ${size} MB in this browser.`,
  some: (size: string) => `Keeps what you have opened for offline use: ${size} MB.`,
  keepAll: (size: string) => `Keep everything (${size} MB)`,
  newVersion: "A new version is ready.",
  newVersionNote: "Your work is saved first, and this page opens again where you are.",
  load: "Load it",
  loading: "Saving and loading…",
  later: "Later",
  failed: {
    title: "This page could not start",
    text: "A part of it is missing or faulty. Your notebooks are kept in this browser; nothing of them is lost.",
    again: "Try again",
    save: "Save your notebooks",
    saveFailed: "The notebooks could not be read. They are still in this browser.",
  },
};
