// SPDX-License-Identifier: Apache-2.0
import { holdReads } from "@/shared/api/client";

/**
 * Ends the session by `end`, then loads the sign-in page anew, so that nothing of the desk stays in memory. Reads are
 * held back meanwhile: their answer would be that nobody is signed in.
 */
export async function leave(end: () => Promise<unknown>): Promise<void> {
  const release = holdReads();
  try {
    await end();
  } catch (fault) {
    release();
    throw fault;
  }
  window.location.assign("/sign-in");
}
