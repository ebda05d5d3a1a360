// SPDX-License-Identifier: Apache-2.0
import { get, type Schema } from "@/shared/api/client";

export const beginCalendar = (provider: Schema["CalendarProvider"]) =>
  get("/api/v1/calendars", "post", { body: { provider } });
