// SPDX-License-Identifier: Apache-2.0
// Who comes back to a list finds it where he left it: so far down, and on the same row.
import type { VirtualItem } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";
import { useLocation, useNavigationType } from "react-router-dom";

interface Place {
  offset: number;
  heights: VirtualItem[];
  /** The address of the row that had the focus. */
  row?: string | null | undefined;
}

/** By the entry of the history; for as long as the desk is open. */
const places = new Map<string, Place>();

/** Where this list was left, if one comes back to it. */
export function usePlace(): Place | undefined {
  const { key } = useLocation();
  const back = useNavigationType() === "POP";
  return useState(back ? places.get(key) : undefined)[0];
}

/** Goes to the place where it was `left`, and keeps what `take` says when one goes away. */
export function useKeptPlace(list: RefObject<HTMLElement | null>, left: Place | undefined, take: () => Place) {
  const { key } = useLocation();
  const now = useRef({ key, take });
  now.current = { key, take };
  useLayoutEffect(() => {
    const rows = list.current;
    if (left !== undefined) window.scrollTo(0, left.offset);
    return () => {
      const focus = rows?.contains(document.activeElement) ? document.activeElement : undefined;
      places.set(now.current.key, { ...now.current.take(), row: focus?.getAttribute("href") });
    };
  }, [list, left]);
  const row = useRef(left?.row);
  // The row stands in the page as soon as the list knows how much its window shows.
  useEffect(() => {
    const link = row.current && list.current?.querySelector<HTMLElement>(`a[href="${row.current}"]`);
    if (!link) return;
    link.focus({ preventScroll: true });
    row.current = undefined;
  });
}
