// SPDX-License-Identifier: Apache-2.0
// The pages, each loaded when somebody comes to it.
export const load = {
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
