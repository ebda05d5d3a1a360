// SPDX-License-Identifier: Apache-2.0
// The assistant on the business's own site: its owner copies a line, and visitors, known to nobody, write and talk.
import type { Browser, Page } from "@playwright/test";
import { listen } from "../quiet";
import { axe } from "./axe";
import { letWorkletsRun } from "./microphone";
import { begin, expect, test, type Served } from "./served";
import { Site } from "./site";

test.use({ speech: "mock" });

/** The owner allows these sites on the assistant's page, and copies the line. */
async function allow(page: Page, served: Served, sites: string[]): Promise<string> {
  await begin(page, served);
  await page.goto(`${served.url}/assistant#website`);
  const part = page.getByRole("region", { name: "Your website" });
  for (const [n, site] of sites.entries()) {
    await part.getByRole("button", { name: "Add a site" }).click();
    await part.getByLabel("Address of your site").nth(n).fill(`${site}/welcome`);
  }
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("Saved. The next call knows it.")).toBeVisible();
  return (await part.getByText("widget.js").textContent()) ?? "";
}

/** A visitor's own browser, and what it hears: nothing may complain, and nobody else be asked. */
async function visitor(browser: Browser, served: Served, site: Site) {
  const context = await browser.newContext({ locale: "en-US", permissions: ["microphone"] });
  const heard = listen(context, served.url);
  const page = await context.newPage();
  await letWorkletsRun(page);
  return {
    page,
    frame: page.frameLocator("iframe"),
    /** Goes, and leaves nothing behind. */
    async leave() {
      const asked = heard.filter((line) => line !== `went to ${site.url}/` && line !== `went to ${site.url}/fr`);
      expect(asked).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      for (const one of page.frames()) expect(await one.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      await context.close();
    },
  };
}

test("a_visitor_of_the_owners_site_writes_and_then_talks_and_the_desk_says_where_it_came_from", async ({
  page,
  browser,
  served,
}) => {
  let line = "";
  const site = await Site.open(() => line);
  line = await allow(page, served, [site.url]);
  expect(line).toMatch(/^<script src="http:\/\/127.0.0.1:\d+\/widget.js" data-agent="agent_[0-9a-f]{32}" async><\/script>$/);

  const guest = await visitor(browser, served, site);
  await guest.page.goto(`${site.url}/`);
  const open = guest.page.getByRole("button", { name: "Talk to our AI assistant" });
  await open.focus();
  await guest.page.keyboard.press("Enter");
  const { frame } = guest;
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Alder Street Barbers");
  await expect(frame.getByText("You talk to an AI, not to a person.")).toBeVisible();
  await expect(frame.getByText("No sound is recorded.")).toBeVisible();
  await expect(frame.getByRole("link", { name: /your rights/ })).toHaveAttribute("href", "/privacy");
  expect(await axe(guest.page)).toEqual([]);

  await frame.getByRole("button", { name: "Write" }).click();
  const said = frame.getByRole("list", { name: "Captions" });
  await expect(said.locator("li")).not.toHaveCount(0);
  await frame.getByLabel("Your message").fill("What are your opening hours?");
  await guest.page.keyboard.press("Enter");
  await expect(said).toContainText("What are your opening hours?");
  await expect(said.locator("li.c + li")).toContainText("open");
  await page.goto(`${served.url}/calls/live`);
  await expect(page.getByText("From your website").first()).toBeVisible();
  expect(await axe(guest.page)).toEqual([]);
  await guest.page.keyboard.press("Escape");
  await expect(guest.page.locator("iframe")).toBeHidden();
  await guest.page.getByRole("button", { name: "Talk to our AI assistant, a call is running" }).click();
  await frame.getByRole("button", { name: "End", exact: true }).click();
  await expect(frame.getByText("The call is over.")).toBeVisible();

  await frame.getByRole("button", { name: "Talk again" }).click();
  await expect(said).toContainText("mock receptionist");
  await frame.getByRole("button", { name: "Mute" }).click();
  await expect(frame.getByRole("button", { name: "Mute" })).toHaveAttribute("aria-pressed", "true");
  await frame.getByRole("button", { name: "Hang up" }).click();
  await expect(frame.getByText("The call is over.")).toBeVisible();
  await guest.leave();

  await page.goto(`${served.url}/calls`);
  await expect(page.getByRole("link", { name: /From your website/ })).toHaveCount(2);
  await site.close();
});

test("a_visitor_of_a_site_that_was_not_allowed_reads_why_nothing_comes", async ({ page, browser, served }) => {
  let line = "";
  const site = await Site.open(() => line);
  const other = await Site.open(() => line);
  line = await allow(page, served, [site.url]);

  const guest = await visitor(browser, served, other);
  await guest.page.goto(`${other.url}/`);
  await guest.page.getByRole("button", { name: "Talk to our AI assistant" }).click();
  await expect(guest.frame.getByText("The assistant does not answer on this page")).toBeVisible();
  await expect(guest.frame.getByText(other.url)).toBeVisible();
  await guest.page.goto(`${other.url}/fr`);
  await guest.page.getByRole("button", { name: "Parler à notre assistant IA" }).click();
  await expect(guest.frame.getByText("L’assistant ne répond pas sur cette page")).toBeVisible();
  const agent = /agent_[0-9a-f]+/.exec(line)?.[0] ?? "";
  const closed = await guest.page.evaluate(
    ([url, id]) =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${url}/v1/convai/conversation?agent_id=${id}&from_site=1`);
        socket.onclose = (event) => resolve(event.reason);
      }),
    [served.url.replace("http", "ws"), agent],
  );
  expect(closed).toContain("not for this page");
  await guest.leave();
  await Promise.all([site.close(), other.close()]);
});

test("a_page_that_hides_where_it_is_shows_no_frame_either", async ({ page, browser, served }) => {
  const site = await Site.open(() => "");
  const agent = /agent_[0-9a-f]+/.exec(await allow(page, served, [site.url]))?.[0] ?? "";
  const frame = `<iframe src="${served.url}/widget/${agent}" referrerpolicy="no-referrer"></iframe>`;
  const other = await Site.open(() => frame);
  const context = await browser.newContext();
  const guest = await context.newPage();
  const refused = guest.waitForEvent("console", (m) => m.text().includes("frame-ancestors"));
  await guest.goto(`${other.url}/`);
  await refused;
  await context.close();
  await Promise.all([site.close(), other.close()]);
});
