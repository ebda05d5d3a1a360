// SPDX-License-Identifier: Apache-2.0
import { ask } from "@/shared/api/client";

/** True: signed in. False: a code of the second factor is wanted. */
export async function signIn(body: { email: string; password: string; code?: string }): Promise<boolean> {
  return (await ask("/api/v1/session", "post", { body })).status === 200;
}
