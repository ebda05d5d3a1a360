// SPDX-License-Identifier: Apache-2.0
// The same build, served beside the mock of the contract: for `npm run dev` and the tests, never for a release.
import { mergeConfig, type Plugin } from "vite";
import { shared } from "../vite.config";
import { live } from "./live";
import { answer } from "./server";

const desk: Plugin = {
  name: "mock-desk",
  configureServer: (server) => {
    server.middlewares.use(answer);
    server.httpServer?.on("upgrade", live);
  },
  configurePreviewServer: (server) => {
    server.middlewares.use(answer);
    server.httpServer.on("upgrade", live);
  },
};

export default mergeConfig(shared, { plugins: [desk] });
