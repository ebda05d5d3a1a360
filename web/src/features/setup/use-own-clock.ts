// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "react";
import type { useDraft } from "@/shared/editors/use-draft";

/** A business that was just signed up is on UTC, which nobody's clock shows: the browser knows the one on its wall. */
export function useOwnClock({ draft, set }: ReturnType<typeof useDraft>) {
  const looked = useRef(false);
  useEffect(() => {
    if (draft === undefined || looked.current) return;
    looked.current = true;
    const tz = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (/^(Etc\/)?UTC$/.test(draft.business.tz) && tz.includes("/")) set({ business: { ...draft.business, tz } });
  }, [draft, set]);
}
