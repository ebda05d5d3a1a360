// SPDX-License-Identifier: Apache-2.0
import { lazy, Suspense } from "react";
import { BrowserRouter, Navigate, Route, Routes as Table } from "react-router-dom";
import { Loading } from "@/shared/ui/states";
import { Desk } from "./desk";
import { load } from "./pages";
import { Shell } from "./shell";

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
