// SPDX-License-Identifier: Apache-2.0
import { fade } from "@/shared/lib/fade";

export function Fade({
  today,
  goes,
  axis,
  soon,
}: {
  today: string;
  goes: string;
  axis: number;
  soon?: boolean;
}) {
  const ticks = fade(today, goes, axis);
  return (
    <svg className="fade" viewBox="0 0 360 10" preserveAspectRatio="none" aria-hidden="true">
      {ticks.map(({ life }, n) =>
        life > 0 ? (
          <rect
            key={n}
            x={n * 10}
            width={6.5}
            height={10}
            rx={1}
            className={soon ? "left soon" : "left"}
            opacity={life}
          />
        ) : (
          <rect key={n} x={n * 10} y={4.25} width={6.5} height={1.5} className="gone" />
        ),
      )}
    </svg>
  );
}
