// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";

/** Below a list that comes in pages: the next one. */
export function Older({ query }: { query: { hasNextPage: boolean; fetchNextPage: () => unknown } }) {
  const t = useSay();
  if (!query.hasNextPage) return null;
  return (
    <div>
      <button type="button" className="btn sm" onClick={() => void query.fetchNextPage()}>
        {t("Show older ones")}
      </button>
    </div>
  );
}
