// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useSay, type Key } from "@/shared/i18n/words";
import { Icon } from "./basic";
import { Copy } from "./icons";

/** Puts `text` where it can be pasted, and says so, to the ear too. `label`: what it copies, in a list of several. */
export function CopyButton({ text, word, label }: { text: string; word: Key; label?: string }) {
  const t = useSay();
  const [copied, setCopied] = useState<{ text: string; done: boolean }>();
  const copy = () =>
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(() => setCopied({ text, done: true }))
      .catch(() => setCopied({ text, done: false }));
  const told = copied?.text === text ? copied.done : undefined;
  return (
    <div className="flex">
      <button type="button" className="btn sm" aria-label={label} onClick={copy}>
        <Icon of={Copy} />
        {t(word)}
      </button>
      <span className="small muted" role="status">
        {told === true && t("Copied")}
        {told === false && t("Mark it and copy it by hand.")}
      </span>
    </div>
  );
}
