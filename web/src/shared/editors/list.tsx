// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { useSay } from "@/shared/i18n/words";
import { Icon } from "@/shared/ui/basic";
import { Plus, Trash2 } from "@/shared/ui/icons";

/** Rows that are added, changed in place and taken away. `row` draws one; `name` is what the row is for the ear. */
export function List<T>({
  items,
  onChange,
  make,
  add,
  name,
  empty,
  max,
  row,
}: {
  items: T[];
  onChange: (next: T[]) => void;
  make: () => T;
  add: string;
  name: (item: T) => string;
  empty: string;
  max: number;
  row: (item: T, set: (change: Partial<T>) => void) => ReactNode;
}) {
  const t = useSay();
  return (
    <div className="stack tight">
      {items.length === 0 && <p className="muted">{empty}</p>}
      <ul className="edit">
        {items.map((item, n) => (
          <li key={n}>
            <div className="cells">
              {row(item, (change) => onChange(items.map((old, k) => (k === n ? { ...old, ...change } : old))))}
            </div>
            <button
              type="button"
              className="btn ghost icon"
              aria-label={t("Remove {name}", { name: name(item) || String(n + 1) })}
              onClick={() => onChange(items.filter((_, k) => k !== n))}
            >
              <Icon of={Trash2} />
            </button>
          </li>
        ))}
      </ul>
      {items.length < max && (
        <div>
          <button type="button" className="btn sm" onClick={() => onChange([...items, make()])}>
            <Icon of={Plus} />
            {add}
          </button>
        </div>
      )}
    </div>
  );
}
