/** SHA-256 of a text in UTF-8, in lower-case hexadecimal: what `sha256sum` says of the saved file. */
export function sha256(text: string): Promise<string> {
  return hexSha256(new TextEncoder().encode(text));
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export async function hexSha256(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
