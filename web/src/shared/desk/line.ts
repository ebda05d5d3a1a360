// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { getLine } from "./get-line";

/** Asked again every ten seconds: it says whether somebody is on the phone. */
export const useLine = () => useQuery({ queryKey: ["line"], queryFn: getLine, refetchInterval: 10_000 });
