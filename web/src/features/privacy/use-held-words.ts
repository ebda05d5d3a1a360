// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { useWords } from "@/shared/i18n/words";

interface Kind {
  id: string;
  name: string;
  about: string;
}

/** The names of what is held, in the language of the page: the server says them as the archive has them, in English. */
export function useHeldWords() {
  const { language } = useWords();
  const [french, setFrench] = useState<typeof import("./held-fr")>();
  useEffect(() => {
    if (language === "fr") void import("./held-fr").then(setFrench);
  }, [language]);
  const table = language === "fr" ? french : undefined;
  return {
    kind: ({ id, name, about }: Kind) => {
      const [said, means] = table?.kinds[id] ?? [name, about];
      return { name: said, about: means };
    },
    field: (name: string) => table?.fields[name] ?? name.replaceAll("_", " "),
  };
}
