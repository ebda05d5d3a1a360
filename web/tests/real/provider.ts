// SPDX-License-Identifier: Apache-2.0
// Google and Microsoft as a desk meets them, played on loopback by TLS: a page that asks, a code, tokens, an end.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

interface Code {
  challenge: string;
  back: string;
  scope: string;
}

export class Provider {
  /** Tokens that were handed back. */
  readonly revoked: string[] = [];
  /** What is asked of it, by path. */
  readonly asked: string[] = [];
  private readonly codes = new Map<string, Code>();
  private readonly folder = mkdtempSync(join(tmpdir(), "provider-"));
  private readonly server: Server;

  constructor() {
    const [key, cert] = [join(this.folder, "key"), join(this.folder, "ca")];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
    const named = ["-subj", "/CN=provider", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert];
    execFileSync("openssl", [...made, ...named], { stdio: "ignore" });
    this.server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
      void this.answer(request, response);
    });
  }

  start = () => new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    rmSync(this.folder, { recursive: true });
  }

  get place() {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  /** A server that is registered with both. */
  get config() {
    const registered = ["google", "microsoft"].flatMap((p) => [
      `${p}_client_id = "ombrex-test"`,
      `${p}_client_secret = "s3cret"`,
    ]);
    const trusted = [`played_by = "${this.place}"`, `ca_file = "${join(this.folder, "ca")}"`];
    const dated = ["[contracts]", `google = "2026-02-03"`, `microsoft = "2026-02-03"`];
    return ["[calendars]", ...registered, ...trusted, ...dated, ""].join("\n");
  }

  private async answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", `https://${this.place}`);
    this.asked.push(url.pathname);
    let body = "";
    for await (const piece of request) body += String(piece);
    const form = new URLSearchParams(body);
    const say = (status: number, answer: object) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    };
    if (/\/(auth|authorize)$/.test(url.pathname)) {
      response.writeHead(200, { "content-type": "text/html" }).end(this.page(url.searchParams));
    } else if (url.pathname.endsWith("/token")) {
      this.give(form, say);
    } else if (url.pathname === "/revoke") {
      this.revoked.push(form.get("token") ?? "");
      say(200, {});
    } else {
      say(404, {});
    }
  }

  private page(asked: URLSearchParams): string {
    const back = String(asked.get("redirect_uri"));
    const code = `4/${this.codes.size}`;
    if (asked.get("code_challenge_method") !== "S256") return "PKCE is missing";
    this.codes.set(code, { challenge: String(asked.get("code_challenge")), back, scope: String(asked.get("scope")) });
    const lead = (said: Record<string, string>) =>
      `${back}?${new URLSearchParams({ ...said, state: String(asked.get("state")) })}`.replaceAll("&", "&amp;");
    return `<!doctype html><link rel="icon" href="data:,"><title>Provider</title>
      <a href="${lead({ code })}">Allow</a> <a href="${lead({ error: "access_denied" })}">Deny</a>`;
  }

  private give(form: URLSearchParams, say: (status: number, answer: object) => void) {
    const code = this.codes.get(form.get("code") ?? "");
    this.codes.delete(form.get("code") ?? "");
    const shown = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    if (form.get("client_secret") !== "s3cret") return say(401, { error: "invalid_client" });
    if (code === undefined || code.challenge !== shown || code.back !== form.get("redirect_uri")) {
      return say(400, { error: "invalid_grant" });
    }
    const n = this.asked.length;
    say(200, {
      access_token: `ya29.${n}`,
      refresh_token: `1//${n}`,
      token_type: "Bearer",
      expires_in: 3599,
      scope: code.scope,
    });
  }
}
