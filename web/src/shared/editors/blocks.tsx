// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";
import { Icon } from "@/shared/ui/basic";
import { CircleAlert, Plus, X } from "@/shared/ui/icons";
import { another, wrong, type Block } from "./days";

/** The open blocks of one day. `name` is the day, for the ear. */
export function Blocks({
  name,
  blocks,
  onChange,
}: {
  name: string;
  blocks: Block[];
  onChange: (next: Block[]) => void;
}) {
  const t = useSay();
  const error = wrong(blocks);
  const set = (at: number, change: Partial<Block>) =>
    onChange(blocks.map((b, n) => (n === at ? { ...b, ...change } : b)));
  return (
    <div className="blocks">
      {blocks.length === 0 && <span className="muted">{t("Closed")}</span>}
      {blocks.map((block, n) => (
        <span className="blk" key={n}>
          <input
            type="time"
            className="in"
            aria-label={t("{day}, opens", { day: name })}
            value={block.from}
            onChange={(e) => set(n, { from: e.target.value })}
          />
          <span className="muted small">{t("to")}</span>
          <input
            type="time"
            className="in"
            aria-label={t("{day}, closes", { day: name })}
            value={block.until}
            onChange={(e) => set(n, { until: e.target.value })}
          />
          <button
            type="button"
            className="btn ghost sm icon"
            aria-label={t("{day}: remove this block", { day: name })}
            onClick={() => onChange(blocks.filter((_, k) => k !== n))}
          >
            <Icon of={X} className="s" />
          </button>
        </span>
      ))}
      {blocks.length < 8 && (
        <button
          type="button"
          className="btn ghost sm"
          aria-label={t("{day}: add a block", { day: name })}
          onClick={() => onChange([...blocks, another(blocks)])}
        >
          <Icon of={Plus} className="s" />
          {t("Add")}
        </button>
      )}
      {error !== undefined && (
        <p className="err" role="alert">
          <Icon of={CircleAlert} />
          {t(error)}
        </p>
      )}
    </div>
  );
}
