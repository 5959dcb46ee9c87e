/** The documents' Chinese texts by number, without white space, which the copies break lines with. */
export type Texts = ReadonlyMap<string, string>;

export function textsOf(texts: Readonly<Record<string, string>>): Texts {
  return new Map(Object.entries(texts).map(([document, text]) => [document, text.replace(/\s/g, "")]));
}

/** The quotation, when the document has it word for word; throws otherwise. */
export function quoted(texts: Texts, document: string, quotation: string): string {
  if (!texts.get(document)?.includes(quotation.replace(/\s/g, "")))
    throw new Error(`document ${document} does not say "${quotation}"`);
  return quotation;
}
