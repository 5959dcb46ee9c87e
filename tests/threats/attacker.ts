import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A server of the attacker's: it answers whatever is asked, to anyone, and remembers it. */
export interface Attacker {
  /** `http://localhost:PORT`. */
  readonly url: string;
  /** `METHOD path`, in the order in which they came. */
  readonly log: readonly string[];
  close(): void;
}

export async function makeAttacker(): Promise<Attacker> {
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(`${request.method} ${request.url}`);
    response.writeHead(200, {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
      "Content-Type": "text/csv",
    });
    response.end("a,b\n1,2\n");
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://localhost:${port}`, log, close: () => server.close() };
}
