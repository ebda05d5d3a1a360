// SPDX-License-Identifier: Apache-2.0
// Every page there is, and what the server does not answer yet.

/** Endpoints of the contract that are still to come. A test says when one of them is there: strike it out then. */
export const awaited = ["/api/v1/billing"];
const pathOf = (address: string) => address.replace(/^\w+:\/\/[^/]+/, "").replace(/\?.*/, "");
export const isAwaited = (address: string) => awaited.some((one) => pathOf(one) === pathOf(address));

/** Behind the sign-in; `asks`: what the page cannot be whole without. */
export const desk: { at: string; asks: string[] }[] = [
  { at: "/today", asks: ["/api/v1/today", "/api/v1/messages"] },
  { at: "/calls", asks: ["/api/v1/calls"] },
  { at: "/messages", asks: ["/api/v1/messages"] },
  { at: "/calendar", asks: ["/api/v1/appointments"] },
  { at: "/insights", asks: ["/api/v1/figures"] },
  { at: "/assistant", asks: ["/api/v1/assistant"] },
  { at: "/promises", asks: ["/api/v1/privacy", "/api/v1/privacy/archives", "/api/v1/privacy/requests"] },
  { at: "/settings", asks: [] },
  { at: "/settings?part=security", asks: [] },
  { at: "/settings?part=people", asks: [] },
  { at: "/settings?part=billing", asks: ["/api/v1/billing"] },
  { at: "/settings?part=keys", asks: ["/api/v1/keys"] },
  { at: "/settings?part=audit", asks: ["/api/v1/audit"] },
  { at: "/setup", asks: ["/api/v1/assistant"] },
  { at: "/setup?step=hours", asks: ["/api/v1/assistant"] },
  { at: "/setup?step=call", asks: ["/api/v1/assistant"] },
];

/** Before it. */
export const doors = ["/sign-in", "/register", "/forgot", "/reset-password#x", "/verify-email#x", "/invitation#x"];

/** Printed by the program, without the desk. */
export const printed = ["/privacy", "/privacy/request", "/privacy/record"];
