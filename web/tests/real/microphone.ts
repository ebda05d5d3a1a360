// SPDX-License-Identifier: Apache-2.0
// What a page hears through its microphone, and when.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** Playwright halts each new thread of a page and, knowing workers alone, never lets an audio worklet go on. */
export async function letWorkletsRun(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const message = JSON.stringify({ id: 1, method: "Runtime.runIfWaitingForDebugger" });
  devtools.on("Target.attachedToTarget", ({ sessionId }) => {
    void devtools.send("Target.sendMessageToTarget", { sessionId, message });
  });
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
}

interface Spoken {
  speak: (sound: string) => Promise<void>;
}

/**
 * The microphone is a stream of sound like any, silent until something is said into it. That turns can wait for one
 * another is what Chromium's own fake microphone, a file from the beginning to the end, cannot do.
 */
export async function holdMicrophone(page: Page) {
  await page.addInitScript(() => {
    if (navigator.mediaDevices === undefined) return; // a frame that is no secure page
    navigator.mediaDevices.getUserMedia = async () => {
      const context = new AudioContext();
      const microphone = context.createMediaStreamDestination();
      (window as unknown as Spoken).speak = async (sound) => {
        const bytes = Uint8Array.from(atob(sound), (c) => c.charCodeAt(0));
        const said = context.createBufferSource();
        said.buffer = await context.decodeAudioData(bytes.buffer);
        said.connect(microphone);
        const over = new Promise((resolve) => said.addEventListener("ended", resolve));
        said.start();
        await over;
      };
      return microphone.stream;
    };
  });
}

/** Says the words of a sound file into the microphone of the page; over when they are. */
export async function speak(page: Page, file: string) {
  await page.evaluate((sound) => (window as unknown as Spoken).speak(sound), readFileSync(file).toString("base64"));
}
