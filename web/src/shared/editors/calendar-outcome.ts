// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { useNavigate, useSearchParams } from "react-router-dom";
import type { Schema } from "@/shared/api/client";
import type { Key } from "@/shared/i18n/words";

export type Provider = Schema["CalendarProvider"];

export const providers: Record<Provider, Key> = { google: "Google Calendar", microsoft: "Outlook Calendar" };

/** What the server says of a journey to a provider, in the address that it leads back to. */
export const outcomes: Record<string, Key> = {
  connected: "{name} is connected.",
  refused: "You did not allow it, so {name} is not connected.",
  partial:
    "You allowed less than is needed: {name} is not connected. Begin again and leave every box ticked.",
  expired: "That took too long, or was begun elsewhere. {name} is not connected. Begin again here.",
  another: "{name} was connected already. To connect another, disconnect it first.",
  failed:
    "{name} could not be reached, or does not know this server. Try again later, or ask its operator.",
};

export interface Outcome {
  word: Key;
  name: Key;
  good: boolean;
}

export function read(params: URLSearchParams): Outcome | undefined {
  const became = params.get("calendar") ?? "";
  const provider = params.get("provider") ?? "";
  const word = Object.hasOwn(outcomes, became) ? outcomes[became] : undefined;
  if (word === undefined || !Object.hasOwn(providers, provider)) return undefined;
  return { word, name: providers[provider as Provider], good: became === "connected" };
}

const way = "ombrex-way-to-calendar";

/** The provider leads back to the page of the assistant; who set out from another page goes on there. */
export const keepWay = () => sessionStorage.setItem(way, location.pathname + location.search);

function takeWay(): URL | undefined {
  const from = sessionStorage.getItem(way);
  sessionStorage.removeItem(way);
  return from === null ? undefined : new URL(from, location.origin);
}

/** What became of the journey that ended here; the address says it once. */
export function useOutcome(): [Outcome | undefined, () => void] {
  const [params] = useSearchParams();
  const go = useNavigate();
  const [outcome, setOutcome] = useState(() => read(params));
  const told = params.has("calendar");
  useEffect(() => {
    if (!told) return;
    const from = takeWay();
    const rest = new URLSearchParams(from?.search ?? params);
    if (from !== undefined && from.pathname !== location.pathname) {
      params.forEach((value, name) => rest.set(name, value));
      void go({ pathname: from.pathname, search: rest.toString() }, { replace: true });
      return;
    }
    for (const name of ["calendar", "provider"]) rest.delete(name);
    void go({ search: rest.toString(), hash: "#calendars" }, { replace: true });
  }, [told, go, params]);
  return [outcome, () => setOutcome(undefined)];
}
