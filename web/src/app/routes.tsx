// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from "react";
import { BrowserRouter, Navigate, Route, Routes as Table } from "react-router-dom";
import { Loading } from "@/shared/ui/states";
import { Desk } from "./desk";
import { Shell } from "./shell";

const SignIn = lazy(() => import("@/features/session/sign-in"));
const Register = lazy(() => import("@/features/session/register"));
const Verify = lazy(() => import("@/features/session/verify"));
const Forgot = lazy(() => import("@/features/session/forgot"));
const Reset = lazy(() => import("@/features/session/reset"));
const Setup = lazy(() => import("@/features/setup/setup"));
const Today = lazy(() => import("@/features/today/today"));
const Calls = lazy(() => import("@/features/calls/calls"));
const Call = lazy(() => import("@/features/calls/call"));
const Live = lazy(() => import("@/features/calls/live"));
const Messages = lazy(() => import("@/features/messages/messages"));
const Calendar = lazy(() => import("@/features/calendar/calendar"));
const Insights = lazy(() => import("@/features/insights/insights"));
const Assistant = lazy(() => import("@/features/assistant/assistant"));
const Held = lazy(() => import("@/features/privacy/held"));
const Privacy = lazy(() => import("@/features/privacy/privacy"));
const Settings = lazy(() => import("@/features/settings/settings"));
const Lost = lazy(() => import("./lost"));

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
