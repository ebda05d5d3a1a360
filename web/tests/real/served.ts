// SPDX-License-Identifier: Apache-2.0
// `ombrex serve` on a throw-away data folder and free ports of loopback, and whoever signs up there.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test as base, type Page } from "@playwright/test";
import { listen } from "../quiet";

export const program = resolve(process.env.DESK_PROGRAM ?? "../build/release/ombrex");

export class Served {
  private constructor(
    readonly url: string,
    readonly sip: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  /** `prepare`: what its data folder is made to hold before. */
  static async start(config: string, speech: string, prepare?: (data: string) => void): Promise<Served> {
    const folder = mkdtempSync(join(tmpdir(), "desk-"));
    prepare?.(join(folder, "data"));
    writeFileSync(join(folder, "config"), config);
    const set = ["sip.port=0", "http.port=0", `log.file=${join(folder, "log")}`].flatMap((key) => ["--set", key]);
    const given = ["serve", "--speech", speech, "--data", join(folder, "data"), ...set, "--config", join(folder, "config")];
    const child = spawn(program, given, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
    const [sip, http] = await new Promise<[string, string]>((resolve, reject) => {
      let said = "";
      child.on("error", reject);
      child.on("exit", (code) => reject(new Error(`${program} ended with ${code}: ${said}`)));
      child.stdout?.on("data", (more) => {
        said += String(more);
        const ready = /sip (\d+), http (\d+)/.exec(said);
        if (ready !== null) resolve([String(ready[1]), String(ready[2])]);
      });
    });
    return new Served(`http://127.0.0.1:${http}`, sip, folder, child);
  }

  async stop() {
    const ended = new Promise((resolve) => this.process.on("exit", resolve));
    this.process.kill("SIGTERM");
    await ended;
    rmSync(this.folder, { recursive: true });
  }

  /** The links that were mailed to this address, oldest first, as its reader sees them. */
  links(address: string): string[] {
    const outbox = join(this.folder, "data", "outbox");
    return readdirSync(outbox)
      .filter((name) => name.endsWith(".eml"))
      .map((name) => ({ at: statSync(join(outbox, name)).mtimeMs, letter: readFileSync(join(outbox, name), "utf8") }))
      .filter(({ letter }) => letter.includes(`To: ${address}\r\n`))
      .sort((a, b) => a.at - b.at)
      .map(({ letter }) => Buffer.from(/base64\r\n\r\n([\w+/=\r\n]+)/.exec(letter)?.[1] ?? "", "base64").toString())
      .map((text) => /http\S+#\S+/.exec(text)?.[0] ?? "");
  }

  /** Waits for the letter whose link leads to `page`. */
  async link(address: string, page: string): Promise<string> {
    const found = () => this.links(address).filter((link) => link.startsWith(`${this.url}${page}#`));
    await expect.poll(() => found().length).toBeGreaterThan(0);
    return String(found().at(-1));
  }
}

export const jo = {
  name: "Jo Park",
  email: "jo@alderstreet.example",
  company: "Alder Street Barbers",
  password: "four wet boats in May",
};

export async function signUp(page: Page, served: Served, who = jo) {
  await page.goto(`${served.url}/register`);
  await page.getByLabel("Your name").fill(who.name);
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Company").fill(who.company);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Create the account" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Look into your mail");
}

export async function signIn(page: Page, served: Served, who: { email: string; password: string } = jo) {
  await page.goto(`${served.url}/sign-in`);
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(`${served.url}/today`);
}

/** The page is loaded anew then: whoever goes elsewhere sooner has two navigations at once, and the browser gives up one. */
export async function signOut(page: Page) {
  await page.getByRole("button", { name: "Sign out" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
}

/** Signed up, confirmed by the mailed link and signed in. */
export async function begin(page: Page, served: Served, who = jo) {
  await signUp(page, served, who);
  await page.goto(await served.link(who.email, "/verify-email"));
  await page.getByLabel("Password", { exact: true }).fill(who.password);
  await page.getByRole("button", { name: "Yes, open my desk" }).click();
  await expect(page).toHaveURL(`${served.url}/setup`);
}

interface Given {
  config: string;
  speech: string;
  prepare: ((data: string) => void) | undefined;
  served: Served;
  quiet: { allow: RegExp[] };
}

/** A server of one's own, `config` its configuration, its data folder made by `prepare`; and nothing but it is asked,
 *  nothing complains, and no second cookie is set. */
export const test = base.extend<Given>({
  config: ["", { option: true }],
  speech: ["none", { option: true }],
  prepare: async ({}, use) => use(undefined),
  quiet: async ({}, use) => use({ allow: [] }),
  served: async ({ context, config, speech, prepare, quiet }, use) => {
    const served = await Served.start(config, speech, prepare);
    const heard = listen(context, served.url);
    await use(served);
    expect(heard.filter((line) => !quiet.allow.some((a) => a.test(line)))).toEqual([]);
    expect((await context.cookies()).length).toBeLessThanOrEqual(1);
    await context.close();
    await served.stop();
  },
});
export { expect };
