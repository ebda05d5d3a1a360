// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listCalendars = () => get("/api/v1/calendars", "get");
