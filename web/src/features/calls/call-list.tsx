// SPDX-License-Identifier: Apache-2.0
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Schema } from "@/shared/api/client";
import { CallRow } from "@/shared/desk/row";
import { useSay } from "@/shared/i18n/words";
import { useKeptPlace, usePlace } from "./use-place";

/** Only what the window shows is in the page, however long the list; near its end the next page is asked for.
 *  j and k walk the rows. */
export function CallList({
  rows,
  more,
  busy,
  broken,
  fetchMore,
}: {
  rows: Schema["CallRow"][];
  more: boolean;
  busy: boolean;
  broken: boolean;
  fetchMore: () => void;
}) {
  const t = useSay();
  const list = useRef<HTMLDivElement>(null);
  const left = usePlace();
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const window_ = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 76,
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (n) => rows[n]?.id ?? n,
    ...(left !== undefined && { initialOffset: left.offset, initialMeasurementsCache: left.heights }),
  });
  useKeptPlace(list, left, () => ({ offset: window_.scrollOffset ?? 0, heights: window_.takeSnapshot() }));
  const items = window_.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - 20 && more && !busy && !broken) fetchMore();
  }, [last, rows.length, more, busy, broken, fetchMore]);
  useEffect(() => {
    const walk = (e: KeyboardEvent) => {
      const typing = e.target instanceof HTMLElement && e.target.closest("input, select, textarea, dialog");
      if (typing || e.ctrlKey || e.metaKey || e.altKey || (e.key !== "j" && e.key !== "k")) return;
      const links = [...(list.current?.querySelectorAll<HTMLElement>(".who a") ?? [])];
      const at = links.findIndex((link) => link === document.activeElement);
      links[Math.max(0, Math.min(links.length - 1, at + (e.key === "j" ? 1 : -1)))]?.focus();
    };
    addEventListener("keydown", walk);
    return () => removeEventListener("keydown", walk);
  }, []);
  return (
    <>
      <div
        ref={list}
        className="calls calm virtual"
        role="list"
        aria-label={t("Calls")}
        style={{ height: window_.getTotalSize() }}
      >
        {items.map((item) => {
          const call = rows[item.index];
          if (call === undefined) return null;
          return (
            <div
              key={item.key}
              data-index={item.index}
              ref={window_.measureElement}
              role="listitem"
              aria-setsize={more ? -1 : rows.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start - margin}px)` }}
            >
              <CallRow call={call} as="div" />
            </div>
          );
        })}
      </div>
      {broken && (
        <p className="foot">
          {t("The rest did not load.")}{" "}
          <button type="button" className="btn sm" onClick={fetchMore}>
            {t("Try again")}
          </button>
        </p>
      )}
    </>
  );
}
