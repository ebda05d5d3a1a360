// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router-dom";
import { useSay } from "@/shared/i18n/words";
import { Dialog, Icon } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Trash2 } from "@/shared/ui/icons";
import { useFailure, useToast } from "@/shared/ui/toast";
import { eraseCall } from "./api/erase-call";

/** Never optimistic: it says "deleted" when the receipts are there. */
export function Erase({ call, appointments }: { call: string; appointments: number }) {
  const t = useSay();
  const go = useNavigate();
  const tell = useToast();
  const failed = useFailure();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const erase = useMutation({
    mutationFn: () => eraseCall(call),
    onSuccess: ({ items }) => {
      queries.removeQueries({ queryKey: ["call", call] });
      void queries.invalidateQueries();
      tell({
        words:
          items.length === 1
            ? t("Deleted, with a receipt.")
            : t("Deleted, with {n} receipts.", { n: items.length }),
      });
      go("/calls");
    },
    onError: (error) => {
      setAsked(false);
      failed(error);
    },
  });
  return (
    <>
      <button type="button" className="btn danger" onClick={() => setAsked(true)}>
        <Icon of={Trash2} />
        {t("Delete")}
      </button>
      {asked && (
        <Dialog title={t("Delete this call?")} onClose={() => setAsked(false)}>
          <p>
            {t("Its recording, transcript, summary and number go now, and cannot come back.")}{" "}
            {appointments > 0 && t("The appointment stays in your calendar.")}
          </p>
          <p className="muted">{t("A receipt stays. It names no person.")}</p>
          <DialogActs
            back={t("Keep it")}
            onBack={() => setAsked(false)}
            word={t("Delete the call")}
            act={() => erase.mutate()}
            off={erase.isPending}
          />
        </Dialog>
      )}
    </>
  );
}
