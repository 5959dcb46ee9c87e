import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

export interface Proxy {
  readonly server: string;
  /** The origin of every request that was made, by whatever part of the browser. */
  readonly origins: ReadonlySet<string>;
  close(): void;
}

/** A proxy that notes where requests go. It passes on those to this machine and no other. */
export async function makeProxy(): Promise<Proxy> {
  const origins = new Set<string>();
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? "");
    origins.add(url.origin);
    if (url.hostname !== "localhost") return void answer.writeHead(502).end();
    const passed = request(url, { method: asked.method, headers: asked.headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    passed.on("error", () => answer.writeHead(502).end());
    asked.pipe(passed);
  });
  server.on("connect", ({ url = "" }, socket) => {
    origins.add(`https://${url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://localhost:${port}`,
    origins,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
