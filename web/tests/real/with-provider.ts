// SPDX-License-Identifier: Apache-2.0
// The program as it is served, and beside it the calendars' providers, played.
import { Provider } from "./provider";
import { test as served } from "./served";

export const test = served.extend<{ provider: Provider }>({
  ignoreHTTPSErrors: true,
  provider: async ({}, use) => {
    const provider = new Provider();
    await provider.start();
    await use(provider);
    await provider.stop();
  },
  config: async ({ provider }, use) => use(provider.config),
});
