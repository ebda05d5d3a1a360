// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from "react";
import { BrowserRouter, Navigate, Route, Routes as Table } from "react-router-dom";
import { Loading } from "@/shared/ui/states";
import { Desk } from "./desk";
import { Shell } from "./shell";

const load = {
  signIn: () => import("@/features/session/sign-in"),
  register: () => import("@/features/session/register"),
  verify: () => import("@/features/session/verify"),
  forgot: () => import("@/features/session/forgot"),
  reset: () => import("@/features/session/reset"),
  setup: () => import("@/features/setup/setup"),
  today: () => import("@/features/today/today"),
  calls: () => import("@/features/calls/calls"),
  call: () => import("@/features/calls/call"),
  live: () => import("@/features/calls/live"),
  messages: () => import("@/features/messages/messages"),
  calendar: () => import("@/features/calendar/calendar"),
  insights: () => import("@/features/insights/insights"),
  assistant: () => import("@/features/assistant/assistant"),
  held: () => import("@/features/privacy/held"),
  privacy: () => import("@/features/privacy/privacy"),
  settings: () => import("@/features/settings/settings"),
  lost: () => import("./lost"),
};
const SignIn = lazy(load.signIn);
const Register = lazy(load.register);
const Verify = lazy(load.verify);
const Forgot = lazy(load.forgot);
const Reset = lazy(load.reset);
const Setup = lazy(load.setup);
const Today = lazy(load.today);
const Calls = lazy(load.calls);
const Call = lazy(load.call);
const Live = lazy(load.live);
const Messages = lazy(load.messages);
const Calendar = lazy(load.calendar);
const Insights = lazy(load.insights);
const Assistant = lazy(load.assistant);
const Held = lazy(load.held);
const Privacy = lazy(load.privacy);
const Settings = lazy(load.settings);
const Lost = lazy(load.lost);

/** Whoever comes to one of these has it on its way before it is known who he is. The first that fits. */
const early: [path: string, load: () => Promise<unknown>][] = [
  ["/sign-in", load.signIn],
  ["/register", load.register],
  ["/setup", load.setup],
  ["/today", load.today],
  ["/calls/live", load.live],
  ["/calls/", load.call],
  ["/calls", load.calls],
  ["/messages", load.messages],
  ["/calendar", load.calendar],
  ["/insights", load.insights],
  ["/assistant", load.assistant],
  ["/promises/held", load.held],
  ["/promises", load.privacy],
  ["/settings", load.settings],
];
early.find(([path]) => location.pathname.startsWith(path))?.[1]().catch(() => undefined); // the page says it, if so

export const Routes = () => (
  <BrowserRouter future={{ v7_startTransition: true, v7_relativeSplatPath: true }}>
    <Suspense fallback={<Loading />}>
      <Table>
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/register" element={<Register />} />
        <Route path="/verify-email" element={<Verify />} />
        <Route path="/forgot" element={<Forgot />} />
        <Route path="/reset-password" element={<Reset />} />
        <Route path="/invitation" element={<Reset invited />} />
        <Route element={<Desk />}>
          <Route path="/setup" element={<Setup />} />
          <Route element={<Shell />}>
            <Route path="/" element={<Navigate to="/today" replace />} />
            <Route path="/today" element={<Today />} />
            <Route path="/calls" element={<Calls />} />
            <Route path="/calls/live" element={<Live />} />
            <Route path="/calls/:call" element={<Call />} />
            <Route path="/messages" element={<Messages />} />
            <Route path="/calendar" element={<Calendar />} />
            <Route path="/insights" element={<Insights />} />
            <Route path="/assistant" element={<Assistant />} />
            <Route path="/promises" element={<Privacy />} />
            <Route path="/promises/held" element={<Held />} />
            <Route path="/settings" element={<Settings />} />
            <Route path="*" element={<Lost />} />
          </Route>
        </Route>
      </Table>
    </Suspense>
  </BrowserRouter>
);
