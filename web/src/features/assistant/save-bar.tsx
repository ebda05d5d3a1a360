// SPDX-License-Identifier: Apache-2.0
import { Problem } from "@/shared/api/client";
import { changed, type Section } from "@/shared/editors/check";
import type { useDraft } from "@/shared/editors/use-draft";
import { useSay, type Key } from "@/shared/i18n/words";
import { Icon } from "@/shared/ui/basic";
import { CircleAlert } from "@/shared/ui/icons";
import { useToast } from "@/shared/ui/toast";
import { parts } from "./parts";

/** Comes with the first change and stays until it is saved or discarded. */
export function SaveBar({
  draft,
  wrong,
}: {
  draft: ReturnType<typeof useDraft>;
  wrong: Partial<Record<Section, Key>>;
}) {
  const t = useSay();
  const tell = useToast();
  if (draft.dirty.length === 0) return null;
  const save = () =>
    void draft.save().then(
      () => tell({ words: t("Saved. The next call knows it.") }),
      () => undefined,
    );
  const where = (keys: string[]) =>
    parts
      .filter((p) => p.keys.some((k) => keys.includes(k)))
      .map((p) => t(p.word))
      .join(", ");
  const first = Object.values(wrong)[0];
  if (draft.theirs !== undefined) {
    const base = draft.query.data?.assistant;
    const others = base === undefined ? [] : changed(draft.theirs.assistant, base);
    return (
      <div className="save attn" role="alert">
        <Icon of={CircleAlert} />
        <p>
          <b>{t("Changed in another window.")}</b>{" "}
          {t("There: {parts}. What you typed is still here.", { parts: where(others) })}
        </p>
        <button type="button" className="btn sm" onClick={draft.takeTheirs}>
          {t("Show theirs")}
        </button>
        <button type="button" className="btn sm primary" onClick={draft.keepMine}>
          {t("Keep mine")}
        </button>
      </div>
    );
  }
  const failed = draft.error instanceof Problem ? draft.error : undefined;
  const trouble =
    failed?.status === 0
      ? t("The line broke. What you typed is still here: save it again.")
      : failed?.detail || t("That did not work. Nothing is lost.");
  return (
    <div className="save" role="region" aria-label={t("Changes")}>
      <p role="status">
        {failed === undefined ? (
          <>
            <b>{t("Not saved yet:")}</b> {where(draft.dirty)}
          </>
        ) : (
          <b>{trouble}</b>
        )}
        {first !== undefined && (
          <span className="err">
            <Icon of={CircleAlert} />
            {t(first)}
          </span>
        )}
      </p>
      <button type="button" className="btn ghost" onClick={draft.discard}>
        {t("Discard")}
      </button>
      <button
        type="button"
        className="btn primary"
        disabled={draft.saving || first !== undefined}
        onClick={save}
      >
        {t("Save changes")}
      </button>
    </div>
  );
}
