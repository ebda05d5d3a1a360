// SPDX-License-Identifier: Apache-2.0
import { useEffect } from "react";
import { useSay } from "@/shared/i18n/words";
import { position } from "@/shared/lib/format";
import { Icon } from "@/shared/ui/basic";
import { Pause, Play, RotateCcw } from "@/shared/ui/icons";
import type { Lanes as Two } from "./peaks";
import { slices, type Player } from "./use-player";

function Lane({ peaks, tone, reached }: { peaks: number[]; tone: "c" | "a"; reached: number }) {
  return (
    <svg className="w" viewBox={`0 0 ${slices * 4} 48`} preserveAspectRatio="none" aria-hidden="true">
      {peaks.map((peak, n) => {
        const height = Math.max(1.5, peak * 44);
        return (
          <rect
            key={n}
            x={n * 4}
            y={24 - height / 2}
            width={2.6}
            height={height}
            rx={1}
            className={n / slices < reached ? tone : "r"}
          />
        );
      })}
      {reached > 0 && (
        <rect className="cur" x={Math.min(slices * 4 - 2, reached * slices * 4)} y={0} width={2} height={48} />
      )}
    </svg>
  );
}

export function Lanes({
  player,
  picture,
  durationMs,
  caller,
}: {
  player: Player;
  picture: Two;
  durationMs: number;
  caller: string;
}) {
  const t = useSay();
  const { toggle, seek, at } = player;
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      if (
        e.target instanceof HTMLElement &&
        e.target.closest("input, select, textarea, button, a, summary, dialog")
      )
        return;
      const act = { " ": toggle, ArrowLeft: () => seek(at - 5000), ArrowRight: () => seek(at + 5000) }[e.key];
      if (act === undefined) return;
      e.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [toggle, seek, at]);
  const reached = at / durationMs;
  const quarters = [0, 1, 2, 3, 4].map((n) => position((durationMs * n) / 4));
  return (
    <div className="player">
      <div className="lanes">
        <div className="lane c">
          <span className="clip">{caller}</span>
          <Lane peaks={picture.caller} tone="c" reached={reached} />
        </div>
        <div className="lane a">
          <span>{t("Assistant")}</span>
          <Lane peaks={picture.agent} tone="a" reached={reached} />
        </div>
        <div className="lane marks">
          <span />
          <div>
            <div className="ax">
              {quarters.map((q, n) => (
                <span key={n}>{q}</span>
              ))}
            </div>
          </div>
        </div>
        <input
          type="range"
          className="seek"
          min={0}
          max={durationMs}
          step={1000}
          value={Math.round(at)}
          aria-label={t("Position")}
          aria-valuetext={`${position(at)} / ${position(durationMs)}`}
          onChange={(e) => seek(Number(e.target.value))}
        />
      </div>
      <div className="ctl">
        <button
          type="button"
          className="btn primary icon"
          aria-label={player.playing ? t("Pause") : t("Play")}
          disabled={player.busy}
          onClick={toggle}
        >
          <Icon of={player.playing ? Pause : Play} />
        </button>
        <button
          type="button"
          className="btn ghost icon"
          aria-label={t("Five seconds back")}
          onClick={() => seek(at - 5000)}
        >
          <Icon of={RotateCcw} />
        </button>
        <span className="tab">
          <b>{position(at)}</b> {t("of {length}", { length: position(durationMs) })}
        </span>
        <span className="sp" />
        <div className="seg" role="group" aria-label={t("Speed")}>
          {[1, 1.5, 2].map((rate) => (
            <button
              key={rate}
              type="button"
              aria-pressed={player.rate === rate}
              onClick={() => player.speed(rate)}
            >
              {rate}×
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
