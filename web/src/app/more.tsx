// SPDX-License-Identifier: Apache-2.0
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import { NavLink } from "react-router-dom";
import { useSay, type Key } from "@/shared/i18n/words";
import { Dialog, Icon } from "@/shared/ui/basic";
import { Ellipsis, LogOut } from "@/shared/ui/icons";

/** The fifth tab of the phone: the pages that have none of their own. */
export function More({
  places,
  onLeave,
}: {
  places: { to: string; word: Key; icon: LucideIcon }[];
  onLeave: () => void;
}) {
  const t = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon of={Ellipsis} />
        {t("More")}
      </button>
      {open && (
        <Dialog title={t("More")} onClose={() => setOpen(false)}>
          <div className="nav">
            {places.map(({ to, word, icon }) => (
              <NavLink key={to} to={to} onClick={() => setOpen(false)}>
                <Icon of={icon} />
                <span>{t(word)}</span>
              </NavLink>
            ))}
            <button type="button" className="btn ghost" onClick={onLeave}>
              <Icon of={LogOut} />
              {t("Sign out")}
            </button>
          </div>
          <button type="button" className="btn block" onClick={() => setOpen(false)}>
            {t("Close")}
          </button>
        </Dialog>
      )}
    </>
  );
}
