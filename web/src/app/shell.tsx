// SPDX-License-Identifier: Apache-2.0
import { useMutation } from "@tanstack/react-query";
import type { LucideIcon } from "lucide-react";
import { Suspense, useEffect, useRef } from "react";
import { Link, NavLink, Outlet, useLocation, useNavigationType } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import { useLine } from "@/shared/desk/line";
import { Lasting, useRunning } from "@/shared/desk/running";
import { leftToDo, setUp } from "@/shared/desk/set-up";
import { useSay, type Key } from "@/shared/i18n/words";
import { initials, phone } from "@/shared/lib/format";
import { leave } from "@/shared/session/leave";
import { useSession } from "@/shared/session/session";
import { signOut } from "@/shared/session/sign-out";
import { Icon, Sign } from "@/shared/ui/basic";
import {
  Calendar,
  ChartColumn,
  ConciergeBell,
  Inbox,
  LogOut,
  MessageSquareText,
  Phone,
  Settings,
  ShieldCheck,
} from "@/shared/ui/icons";
import { Loading } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { More } from "./more";
import { OfflineLine } from "./offline-line";

interface Place {
  to: string;
  word: Key;
  icon: LucideIcon;
}

const work: Place[] = [
  { to: "/today", word: "Today", icon: Inbox },
  { to: "/calls", word: "Calls", icon: Phone },
  { to: "/messages", word: "Messages", icon: MessageSquareText },
  { to: "/calendar", word: "Calendar", icon: Calendar },
  { to: "/insights", word: "Insights", icon: ChartColumn },
];
const care: Place[] = [
  { to: "/assistant", word: "Assistant", icon: ConciergeBell },
  { to: "/promises", word: "Privacy", icon: ShieldCheck },
  { to: "/settings", word: "Settings", icon: Settings },
];
const tabs: Place[] = [work[0], work[1], work[3], care[1]].filter((p): p is Place => p !== undefined);

export const lineWords: Record<Schema["Line"]["state"], { word: Key; dot: string }> = {
  answering: { word: "Answering", dot: "" },
  on_a_call: { word: "On a call", dot: "info" },
  message_mode: { word: "Message mode", dot: "attn" },
  off: { word: "Off", dot: "off" },
};

const Places = ({ places, label }: { places: Place[]; label: string }) => {
  const t = useSay();
  return (
    <nav className="nav" aria-label={label}>
      {places.map(({ to, word, icon }) => (
        <NavLink key={to} to={to}>
          <Icon of={icon} />
          <span>{t(word)}</span>
        </NavLink>
      ))}
    </nav>
  );
};

function LineState() {
  const t = useSay();
  const line = useLine().data;
  const calls = useRunning();
  if (line === undefined) return null;
  // The socket is quicker than what was asked for.
  const idle = calls.length === 0 && line.state === "on_a_call";
  const busy = calls.length > 0 && line.state === "answering";
  const [first] = leftToDo(line);
  const { word, dot } = lineWords[idle ? "answering" : busy ? "on_a_call" : line.state];
  return (
    <div className="line-state">
      <span className="flex">
        <span className={`dot ${dot}`} />
        <b>{t(word)}</b>
      </span>
      {line.numbers.slice(0, 2).map((n) => (
        <span className="num muted" key={n}>
          {phone(n)}
        </span>
      ))}
      {calls.length > 0 && (
        <Link className="link" to="/calls/live">
          <Now calls={calls} />
        </Link>
      )}
      {first !== undefined && (
        <Link className="link" to={setUp[first.step].to}>
          {t("Finish setting up")}
        </Link>
      )}
    </div>
  );
}

function Now({ calls }: { calls: ReturnType<typeof useRunning> }) {
  const t = useSay();
  const [first] = calls;
  return (
    <>
      {calls.length > 1 ? t("{count} calls now", { count: calls.length }) : t("Read along")}{" "}
      {first !== undefined && <Lasting begun={first.begun} />}
    </>
  );
}

function Running() {
  const t = useSay();
  const calls = useRunning();
  const here = useLocation().pathname === "/calls/live";
  if (calls.length === 0 || here) return null;
  return (
    <Link className="running" to="/calls/live">
      <span className="onair">
        <span className="dot info" />
      </span>
      <b>{t("On a call")}</b>
      <span className="muted">
        <Now calls={calls} />
      </span>
    </Link>
  );
}

export function Shell() {
  const t = useSay();
  const { user, company } = useSession();
  const here = useLocation();
  const by = useNavigationType();
  const main = useRef<HTMLElement>(null);
  const came = useRef(false);
  const out = useMutation({ mutationFn: () => leave(signOut), onError: useFailure() });
  useEffect(() => {
    const back = by === "POP"; // then the browser, or the page, is where it was left
    const settled = back && main.current?.contains(document.activeElement);
    if (came.current && !settled) main.current?.focus({ preventScroll: true });
    came.current = true;
    if (!back) window.scrollTo(0, 0);
  }, [here.pathname, by]);
  return (
    <>
      <a className="skip" href="#main">
        {t("Skip to content")}
      </a>
      <div className="app">
        <header className="side">
          <Link className="house" to="/today">
            <Sign />
            <span>
              <b>{company.name}</b>
              <span>Ombrex</span>
            </span>
          </Link>
          <Places places={work} label={t("Main")} />
          <Places places={care} label={t("Set up")} />
          <LineState />
          <div className="me">
            <span className="face" aria-hidden="true">
              {initials(user.name)}
            </span>
            <div>
              {user.name}
              <br />
              <span className="muted">{t(roleWords[user.role])}</span>
            </div>
            <button
              type="button"
              className="btn ghost icon sm"
              aria-label={t("Sign out")}
              onClick={() => out.mutate()}
            >
              <Icon of={LogOut} />
            </button>
          </div>
        </header>
        <div className="bar">
          <Link className="house" to="/today">
            <Sign />
            <b>{company.name}</b>
          </Link>
        </div>
        <main className="main" id="main" tabIndex={-1} ref={main}>
          <Running />
          <OfflineLine />
          <Suspense fallback={<Loading rows={6} />}>
            <Outlet />
          </Suspense>
        </main>
        <nav className="tabs-b" aria-label={t("Main")}>
          {tabs.map(({ to, word, icon }) => (
            <NavLink key={to} to={to}>
              <Icon of={icon} />
              {t(word)}
            </NavLink>
          ))}
          <More
            places={[work[2], work[4], care[0], care[2]].filter((p): p is Place => p !== undefined)}
            onLeave={() => out.mutate()}
          />
        </nav>
      </div>
    </>
  );
}

export const roleWords: Record<Schema["Role"], Key> = {
  owner: "Owner",
  admin: "Administrator",
  staff: "Staff",
  viewer: "Viewer",
};
