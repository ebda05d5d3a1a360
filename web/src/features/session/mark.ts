// SPDX-License-Identifier: Apache-2.0
import type { FieldValues, Path, UseFormSetError } from "react-hook-form";
import { Problem } from "@/shared/api/client";

/** Shows what the server refused at the fields that it names. */
export const mark =
  <Form extends FieldValues>(setError: UseFormSetError<Form>) =>
  (error: unknown) => {
    if (!(error instanceof Problem)) return;
    for (const [field, message] of Object.entries(error.fields)) setError(field as Path<Form>, { message });
  };
