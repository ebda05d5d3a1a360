// SPDX-License-Identifier: Apache-2.0
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from "react";
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { Icon } from "./basic";
import { CircleAlert, CircleCheck, X } from "./icons";

interface Note {
  words: string;
  bad?: boolean;
  undo?: () => void;
}

const Context = createContext<(note: Note) => void>(() => undefined);
export const useToast = () => use(Context);

/** "Password: is another one". */
const marked = (fields: Record<string, string>) =>
  Object.entries(fields)
    .map(([name, why]) => `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${why}`)
    .join("; ");

/** What failed, in the server's words where it has some. */
export function useFailure() {
  const tell = use(Context);
  const t = useSay();
  return useCallback(
    (error: unknown) => {
      const said = error instanceof Problem ? marked(error.fields) || error.detail || error.title : "";
      const offline = error instanceof Problem && error.status === 0;
      tell({
        bad: true,
        words: offline
          ? t("The line broke, and nobody knows how far it came. Look before you try again.")
          : said || t("That did not work."),
      });
    },
    [tell, t],
  );
}

export function Toasts({ children }: { children: ReactNode }) {
  const t = useSay();
  const [note, setNote] = useState<Note>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (note === undefined) return;
    // Above a dialog that is open.
    place.current?.hidePopover();
    place.current?.showPopover();
    const timer = setTimeout(() => setNote(undefined), 8000);
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <Context value={setNote}>
      {children}
      <div className="toasts" role="status" aria-live="polite" popover="manual" ref={place}>
        {note !== undefined && (
          <div className="toast">
            <Icon of={note.bad ? CircleAlert : CircleCheck} />
            <p>{note.words}</p>
            {note.undo !== undefined && (
              <button
                type="button"
                className="btn sm"
                onClick={() => {
                  note.undo?.();
                  setNote(undefined);
                }}
              >
                {t("Undo")}
              </button>
            )}
            <button
              type="button"
              className="btn ghost sm icon"
              aria-label={t("Close")}
              onClick={() => setNote(undefined)}
            >
              <Icon of={X} />
            </button>
          </div>
        )}
      </div>
    </Context>
  );
}
