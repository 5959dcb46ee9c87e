import { MAX_UNPACKED_BYTES } from "../../notebook/link.ts";

/** A notebook's text, or why there is none. */
export type Fetched =
  | { readonly kind: "ok"; readonly text: string }
  | { readonly kind: "missing" | "refused" | "page" | "not-text" | "too-large" | "network" };

/**
 * Asks an address for a notebook, without credentials, referrer or redirects. Never rejects. The page's content security
 * policy lets only this page's own origin be asked.
 */
export async function fetchText(url: URL): Promise<Fetched> {
  try {
    const answer = await fetch(url, { credentials: "omit", redirect: "error", referrerPolicy: "no-referrer" });
    if (answer.status === 404 || answer.status === 410) return { kind: "missing" };
    if (!answer.ok) return { kind: "refused" };
    if (/^(text\/html|application\/xhtml)/i.test(answer.headers.get("Content-Type") ?? "")) return { kind: "page" };
    return await textOf(answer.body ?? new Blob().stream());
  } catch {
    return { kind: "network" };
  }
}

/** Reads text in UTF-8 of at most 4 MiB. Rejects where the stream fails. */
export async function textOf(stream: ReadableStream<Uint8Array>): Promise<Fetched> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  const decode = (bytes?: Uint8Array<ArrayBuffer>) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      return undefined;
    }
  };
  let text = "";
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    const more = decode(new Uint8Array(next.value));
    const fault =
      size > MAX_UNPACKED_BYTES ? "too-large" : more === undefined || more.includes("\0") ? "not-text" : undefined;
    if (fault !== undefined) {
      await reader.cancel();
      return { kind: fault };
    }
    text += more;
  }
  const rest = decode();
  return rest === undefined ? { kind: "not-text" } : { kind: "ok", text: text + rest };
}
