// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { lineQuery } from "./get-line";
import { useLive } from "./live";

/** Whether somebody is on the phone, and more: asked again when the live socket tells so, often where there is none. */
export function useLine() {
  const { up } = useLive();
  return useQuery({ ...lineQuery, refetchInterval: up ? 120_000 : 10_000 });
}
