// SPDX-License-Identifier: Apache-2.0
import type { ComponentProps } from "react";

/** Sent by its button or by Enter; the page stays where it is. */
export const Form = ({
  onSend,
  ...rest
}: Omit<ComponentProps<"form">, "onSubmit"> & { onSend: () => void }) => (
  <form
    {...rest}
    onSubmit={(e) => {
      e.preventDefault();
      onSend();
    }}
  />
);
