// SPDX-License-Identifier: Apache-2.0
// What the doors say of a server that keeps less than it might.
import { expect, test } from "./served";

test.use({ config: `[retention]\nrecordings_days = 30\n` });

test("the_doors_say_how_long_is_kept_what_is_kept_in_the_words_of_the_policy_in_force", async ({ page, served }) => {
  await page.goto(`${served.url}/sign-in`);
  await expect(page.getByText("Recordings: 30 days. Transcripts: 12 months.")).toBeVisible();
  await expect(page.getByText("48 promises")).toBeVisible();
});
