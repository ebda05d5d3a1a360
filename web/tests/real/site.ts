// SPDX-License-Identifier: Apache-2.0
// The business's own site, played: another origin of loopback, with pages that carry the one line of the desk.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

export class Site {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** `line`: what the owner pasted, known once the site stands. `/fr` is in French. */
  static async open(line: () => string): Promise<Site> {
    const server = createServer((request, response) => {
      if (request.url === "/favicon.ico") return void response.writeHead(204).end();
      const lang = request.url === "/fr" ? "fr-CA" : "en";
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(`<!doctype html><html lang="${lang}"><meta name="viewport" content="width=device-width">
<title>Alder Street Barbers</title><h1>Alder Street Barbers</h1><p>Cuts and shaves since 1987.</p>${line()}</html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new Site(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }

  async close() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
