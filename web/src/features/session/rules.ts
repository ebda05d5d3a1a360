// SPDX-License-Identifier: Apache-2.0
// What a field takes, as the contract says it; the messages are keys of the catalogue.
import { z } from "zod";
import type { Key } from "@/shared/i18n/words";

const says = (key: Key) => key;
export const bytes = (text: string) => new TextEncoder().encode(text).length;

export const email = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, says("Write the whole address, like jo@example.com."));
export const name = z.string().trim().min(1, says("This is needed.")).max(200, says("At most 200 characters."));
export const newPassword = z
  .string()
  .min(8, says("At least 8 characters."))
  .refine((text) => bytes(text) <= 72, says("At most 72 bytes; some letters count as two or more."));

export const signInForm = z.object({
  email,
  password: z.string().min(1, says("This is needed.")).max(72),
  code: z.string().trim().max(20).optional(),
});
export const registerForm = z.object({ name, email, company: name, password: newPassword });
export const forgotForm = z.object({ email });
export const verifyForm = z.object({ password: z.string().min(1, says("This is needed.")).max(72) });
export const resetForm = z.object({ password: newPassword });
