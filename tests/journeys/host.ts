import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".webmanifest": "application/manifest+json",
};

export interface Host {
  readonly url: string;
  /** From now on it serves another folder in place of the first. */
  deploy(folder: string): void;
  close(): void;
}

/** A plain static host: serves a folder below a path, such as `/studies/arms/`, with no headers of ours. */
export async function makeHost(first: string, path: string): Promise<Host> {
  let folder = first;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      if (!pathname.startsWith(path)) throw new Error("outside the path");
      const file = normalize(pathname.slice(path.length) || "index.html");
      const body = await readFile(join(folder, file));
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${path}`,
    deploy: (next) => {
      folder = next;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
