// SPDX-License-Identifier: Apache-2.0
import { useSay } from "@/shared/i18n/words";
import { Field, Icon } from "@/shared/ui/basic";
import { Lock } from "@/shared/ui/icons";
import type { Assistant } from "./days";

/** What is always said first, then the owner's own words. */
export function GreetingEditor({
  assistant,
  onChange,
}: {
  assistant: Assistant;
  onChange: (greeting: string) => void;
}) {
  const t = useSay();
  const { name, greeting } = assistant.business;
  const say = { business: name || t("your business") };
  const first = {
    off: t("“Hello, you’ve reached {business}. I’m the AI assistant here.”", say),
    notice: t(
      "“Hello, you’ve reached {business}. I’m the AI assistant here, and this call is recorded; say so if you mind.”",
      say,
    ),
    ask: t("“Hello, you’ve reached {business}. I’m the AI assistant here. May I record this call?”", say),
  }[assistant.recording];
  return (
    <div className="stack tight">
      <Field
        label={t("After that it says")}
        hint={t("{n} of 400 characters. Short greetings are interrupted less.", { n: greeting.length })}
      >
        {(ids) => (
          <div>
            <div className="locked">
              <Icon of={Lock} />
              <div>
                <p>{first}</p>
                <p className="hint">
                  {t(
                    "In this sense it always begins: callers hear that an AI answers, and whether it records.",
                  )}
                </p>
              </div>
            </div>
            <textarea
              id={ids.id}
              className="in"
              maxLength={400}
              value={greeting}
              onChange={(e) => onChange(e.target.value)}
              aria-describedby={ids["aria-describedby"]}
            />
          </div>
        )}
      </Field>
    </div>
  );
}
