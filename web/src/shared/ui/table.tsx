// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";

/** Rows (`tr`) under the names of their columns. `fold`: on a telephone each row becomes a block. */
export const Table = ({
  heads,
  fold = false,
  children,
}: {
  heads: ReactNode[];
  fold?: boolean;
  children: ReactNode;
}) => (
  <table className={fold ? "tbl fold" : "tbl"}>
    <thead>
      <tr>
        {heads.map((head, n) => (
          <th key={n} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
