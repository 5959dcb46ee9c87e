/** Links under a passphrase, as a QR code, to one cell, without code, and inside another page. */
export const links = {
  passphrase: {
    protect: "Protect by a passphrase",
    label: "Passphrase",
    make: "Make one",
    copy: "Copy passphrase",
    copied: "Copied",
    short: "Short passphrases can be guessed by anyone who has the link. Twelve characters or more are better.",
    warn: "Send it another way than the link: by telephone, for instance. It is kept nowhere. Without it nobody can open the link, not even you.",
    needed: "The link is made when there is a passphrase.",
  },
  locked: {
    title: "This notebook is under a passphrase",
    text: "The link came whole. Nothing of it has been read. Whoever sent it knows the passphrase.",
    open: "Open",
    opening: "Opening …",
    wrong: "This is not the passphrase of this link. The link itself came whole.",
    kept: "The passphrase is not kept, and goes nowhere.",
  },
  qr: {
    show: "Show QR code",
    hide: "Hide QR code",
    alt: "QR code of the link",
    save: "Save as SVG",
    fine: (length: number) =>
      `A fine code: it holds ${length.toLocaleString("en")} characters. Some cameras only read it large and from near.`,
    over: (length: number, limit: number) =>
      `The link is too long for a QR code: ${length.toLocaleString("en")} of at most ${limit.toLocaleString("en")} characters.`,
  },
  report: {
    tick: "Without code: prose and figures only",
    inside: "No SQL is shown. It is in the link all the same, and can be read out of it.",
    told: "This link shows the notebook without its code. The code is in it all the same: take view=report out of the address to see it.",
  },
  cell: {
    link: "Link",
    leads: (title: string) => `The link leads to “${title}”.`,
    whole: "Lead to the start instead",
  },
  embed: {
    show: "Embed in a page",
    hide: "Hide the snippet",
    snippet: "HTML to embed",
    copy: "Copy HTML",
    copied: "Copied",
    live: "The frame shows the published notebook as it stands here then, and takes its figures from this site.",
    from: "From",
    open: "Open in a page of its own",
    inert: "A notebook from a link does not run inside another page.",
    nothing: "There is nothing to show here.",
    noCell: (id: string) => `This notebook has no figure named ${id}.`,
    choices: "What this shows",
  },
};
