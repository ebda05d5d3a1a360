// SPDX-License-Identifier: Apache-2.0
import { get } from "@/shared/api/client";

export const listAppointments = (from: string, until: string) =>
  get("/api/v1/appointments", "get", { query: { from, until } });
