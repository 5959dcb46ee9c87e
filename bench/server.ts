import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** A slow line: what all answers share, and how long each waits before its first byte. */
export interface Line {
  readonly bytesPerSecond: number;
  /** Of the way there and back. */
  readonly ms: number;
}

/** 9 Mbit/s and 170 ms. In the server, since what DevTools slows down leaves out workers. */
export const slowLine: Line = { bytesPerSecond: 1_125_000, ms: 170 };

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".csv": "text/csv",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".webmanifest": "application/manifest+json",
};
/** Bytes that take their turn on the line at once. */
const PIECE = 16_384;

/**
 * Serves a folder from memory, compressed by Brotli as a good host does, each file compressed before the first request.
 * `sent` counts the bytes of the bodies that left.
 */
export async function serve(folder: string, line?: Line) {
  const files = new Map<string, { readonly type: string; readonly body: Buffer; readonly packed: boolean }>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const packed = !/\.(woff2|png)$/.test(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: bytes.length > 1_000_000 ? 9 : 11 };
    const body = packed ? brotliCompressSync(bytes, { params }) : bytes;
    const path = relative(folder, file).replaceAll("\\", "/");
    files.set(`/${path}`, { type: types[extname(file)] ?? "application/octet-stream", body, packed });
  }
  let sent = 0;
  let free = 0;
  const give = async (response: ServerResponse, body: Buffer) => {
    if (line) await pause(line.ms);
    for (let at = 0; at < body.length && !response.destroyed; at += PIECE) {
      const piece = body.subarray(at, at + PIECE);
      if (line) {
        const now = performance.now();
        free = Math.max(free, now) + (1000 * piece.length) / line.bytesPerSecond;
        await pause(free - now);
      }
      sent += piece.length;
      response.write(piece);
    }
    response.end();
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = files.get(pathname === "/" ? "/index.html" : pathname);
    if (file === undefined) return response.writeHead(404).end();
    response.writeHead(200, {
      "Content-Type": file.type,
      "Cache-Control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(file.packed && { "Content-Encoding": "br" }),
    });
    return void give(response, file.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    sent: () => sent,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Throws, with what to do, where there is no build to be measured. */
export function expectBuild(folder: string): void {
  if (!existsSync(join(folder, "index.html")))
    throw new Error(`${folder}: nothing is built there; run \`npm run bench\``);
}
