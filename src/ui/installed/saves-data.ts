/** Whether the reader has asked the browser to fetch little. Works in a service worker too. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
