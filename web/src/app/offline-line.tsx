// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { Icon } from "@/shared/ui/basic";
import { WifiOff } from "@/shared/ui/icons";

/** One brass line with the time, while this browser has no line. */
export function OfflineLine() {
  const t = useSay();
  const { clock, local } = useFormat();
  const [since, setSince] = useState<string | undefined>(
    navigator.onLine ? undefined : new Date().toISOString(),
  );
  useEffect(() => {
    const off = () => setSince(new Date().toISOString());
    const on = () => setSince(undefined);
    addEventListener("offline", off);
    addEventListener("online", on);
    return () => {
      removeEventListener("offline", off);
      removeEventListener("online", on);
    };
  }, []);
  if (since === undefined) return null;
  return (
    <div className="note attn offline" role="status">
      <Icon of={WifiOff} />
      <div>
        <b>{t("You are offline since {time}.", { time: clock(local(since)) })}</b>{" "}
        {t("This page stays readable, and what you typed stays. Your assistant keeps answering calls.")}
      </div>
    </div>
  );
}
