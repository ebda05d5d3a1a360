// SPDX-License-Identifier: Apache-2.0
import { Problem } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { Icon } from "@/shared/ui/basic";
import { CircleAlert } from "@/shared/ui/icons";

/** What the server said to the form as a whole. */
export function Trouble({ error }: { error: unknown }) {
  const t = useSay();
  if (error === null) return null;
  const problem = error instanceof Problem ? error : new Problem(500, "", "");
  const words = () => {
    if (problem.status === 0) return t("You are offline. What you typed is still here.");
    if (problem.status === 401 && problem.detail.startsWith("look into your mail"))
      return t("This address is not confirmed yet. A new link is in your mail.");
    if (problem.status === 401) return t("The address or the password is not right.");
    if (problem.status === 410) return t("This link was used already, or it has run out. Ask for a new one.");
    if (problem.status === 429)
      return t("Too many tries. Wait {seconds} s and try again.", { seconds: problem.wait || 30 });
    if (Object.keys(problem.fields).length > 0) return t("Look at the marked fields.");
    return problem.detail || t("That did not work. Nothing is lost.");
  };
  return (
    <div className="note bad" role="alert">
      <Icon of={CircleAlert} />
      <p>{words()}</p>
    </div>
  );
}
