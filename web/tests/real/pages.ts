// SPDX-License-Identifier: Apache-2.0
// Every page there is.

/** Behind the sign-in. */
export const desk = [
  "/today",
  "/calls",
  "/calls/live",
  "/messages",
  "/calendar",
  "/insights",
  "/assistant",
  "/promises",
  "/promises/held",
  "/promises/held?part=users",
  "/settings",
  "/settings?part=security",
  "/settings?part=people",
  "/settings?part=billing",
  "/settings?part=keys",
  "/settings?part=webhooks",
  "/settings?part=audit",
  "/setup",
  "/setup?step=hours",
  "/setup?step=voice",
  "/setup?step=calendar",
  "/setup?step=call",
  "/setup?step=forward",
];

/** Before it. */
export const doors = ["/sign-in", "/register", "/forgot", "/reset-password#x", "/verify-email#x", "/invitation#x"];

/** Printed by the program, without the desk. */
export const printed = ["/privacy", "/privacy/request", "/privacy/record"];
