// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const endCalendar = (calendar: string) =>
  get("/api/v1/calendars/{calendar}", "delete", { path: { calendar } });
