// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";

/** The foot of a dialog: the way back, and its one act. Without `act` the act sends the form that it stands in. */
export function DialogActs({
  back,
  onBack,
  word,
  act,
  danger = act !== undefined,
  off = false,
}: {
  back?: string;
  onBack: () => void;
  word: string;
  act?: () => void;
  danger?: boolean;
  off?: boolean;
}) {
  const t = useSay();
  return (
    <div className="acts end">
      <button type="button" className="btn" onClick={onBack}>
        {back ?? t("Cancel")}
      </button>
      <button
        type={act === undefined ? "submit" : "button"}
        className={danger ? "btn danger solid" : "btn primary"}
        disabled={off}
        onClick={act}
      >
        {word}
      </button>
    </div>
  );
}
