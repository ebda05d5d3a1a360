// SPDX-License-Identifier: Apache-2.0
import { forwardRef, useState, type ComponentProps } from "react";
import { useSay } from "@/shared/i18n/words";
import { Icon, Input } from "@/shared/ui/basic";
import { Eye, EyeOff } from "@/shared/ui/icons";

export const Password = forwardRef<HTMLInputElement, ComponentProps<typeof Input>>((props, ref) => {
  const t = useSay();
  const [shown, setShown] = useState(false);
  return (
    <div className="pw">
      <Input {...props} ref={ref} type={shown ? "text" : "password"} />
      <button
        type="button"
        className="btn icon"
        aria-pressed={shown}
        aria-label={t("Show the password")}
        onClick={() => setShown(!shown)}
      >
        <Icon of={shown ? EyeOff : Eye} />
      </button>
    </div>
  );
});
Password.displayName = "Password";
