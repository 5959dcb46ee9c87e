import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fetchText, textOf } from "./fetch-text.ts";

async function asked(answer: RequestListener) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  try {
    return await fetchText(new URL(`http://localhost:${(server.address() as AddressInfo).port}/theirs.md`));
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

test("a notebook's text is what the address answers, its byte order mark too", async () => {
  const text = "\ufeff# 枪支\r\n";
  expect(await asked((_, response) => response.end(text))).toEqual({ kind: "ok", text });
});

test.each([
  ["missing", 404, "text/plain", "no"],
  ["missing", 410, "text/plain", "no"],
  ["refused", 403, "text/plain", "no"],
  ["page", 200, "text/html; charset=utf-8", "<p>"],
  ["not-text", 200, "text/plain", Buffer.from([0x23, 0xff, 0xfe])],
  ["not-text", 200, "text/plain", Buffer.from([0x23, 0xe6, 0x9e])],
  ["not-text", 200, "text/markdown", "PAR1\0\0"],
  ["too-large", 200, "text/markdown", "x".repeat(4 * 1024 * 1024 + 1)],
  ["network", 302, "text/plain", ""],
])("%s: an answer %i of %s", async (kind, status, type, body) => {
  const fetched = await asked((_, response) =>
    response.writeHead(status, { "Content-Type": type, Location: "/elsewhere" }).end(body),
  );
  expect(fetched).toEqual({ kind });
});

test("law: any text comes back as it was, wherever its bytes are cut", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: "grapheme" }).filter((text) => !text.includes("\0")),
      fc.integer({ min: 1, max: 5 }),
      async (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const stream = new ReadableStream<Uint8Array>({
          start(controller) {
            for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
            controller.close();
          },
        });
        expect(await textOf(stream)).toEqual({ kind: "ok", text });
      },
    ),
  );
});
