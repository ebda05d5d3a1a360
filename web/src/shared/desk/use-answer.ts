// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useSay } from "@/shared/i18n/words";
import { useFailure, useToast } from "@/shared/ui/toast";
import { answerMessage } from "./answer-message";

/** Marks a message done, with Undo for eight seconds. */
export function useAnswer() {
  const t = useSay();
  const tell = useToast();
  const failed = useFailure();
  const queries = useQueryClient();
  const fresh = () =>
    void Promise.all([
      queries.invalidateQueries({ queryKey: ["messages"] }),
      queries.invalidateQueries({ queryKey: ["today"] }),
    ]);
  const write = useMutation({
    mutationFn: ({ id, answered }: { id: string; answered: boolean }) => answerMessage(id, answered),
    onSuccess: (message) => {
      fresh();
      if (!message.answered) return;
      tell({ words: t("Done"), undo: () => write.mutate({ id: message.id, answered: false }) });
    },
    onError: failed,
  });
  return write;
}
