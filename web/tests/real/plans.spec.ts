// SPDX-License-Identifier: Apache-2.0
// The plan of a business whose operator sells two.
import { begin, expect, test } from "./served";

test.use({
  config: `[billing]\nplans = ["free | Free | 0 | 0 | 0", "salon | Salon | 4900 | 300 | 15"]\ncurrency = "EUR"\n`,
});

test("C13_an_owner_sees_the_plan_and_chooses_another_from_the_next_month_on", async ({ page, served }) => {
  await begin(page, served);
  await page.goto(`${served.url}/settings?part=billing`);
  await expect(page.getByRole("radio", { name: /^Free/ })).toBeChecked();
  await expect(page.getByText("Costs nothing", { exact: true })).toBeVisible();
  await expect(page.getByText("€49 a month, 300 minutes")).toBeVisible();
  await page.getByRole("radio", { name: /^Salon/ }).click();
  await expect(page.getByText("From the next month on.").first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("radio", { name: /^Salon/ })).toBeChecked();
});
