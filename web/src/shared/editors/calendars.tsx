// SPDX-License-Identifier: Apache-2.0
// C41: the calendar of the business is connected, seen and disconnected here.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay } from "@/shared/i18n/words";
import { useFormat } from "@/shared/lib/use-format";
import { useMay } from "@/shared/session/session";
import { Dialog, Icon } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Calendar, CalendarCheck, CircleAlert, CircleCheck } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { useFailure } from "@/shared/ui/toast";
import { beginCalendar } from "./begin-calendar";
import { keepWay, providers, useOutcome, type Provider } from "./calendar-outcome";
import { endCalendar } from "./end-calendar";
import { listCalendars } from "./list-calendars";

type Connected = Schema["Calendars"]["items"][number];
type Offer = Schema["Calendars"]["providers"][number];
type Ended = Schema["EndedCalendar"] & { provider: Provider };

/** What is allowed by it, and each calendar that can be connected. */
export function Calendars() {
  const t = useSay();
  const may = useMay("admin");
  return (
    <>
      <div className="stack tight">
        <p>
          {t("Allowed: to see when you are busy, and to enter, change and remove what your assistant books.")}
        </p>
        <p>{t("Not done, ever: to read, keep or sell what stands in your own events.")}</p>
        <p className="muted">
          {t("So far the access is only kept: your assistant does not look at it or book into it yet.")}
        </p>
      </div>
      {may ? <Connections /> : <p className="hint">{t("The owner or an administrator connects it.")}</p>}
    </>
  );
}

function Connections() {
  const queries = useQueryClient();
  const failed = useFailure();
  const [outcome, forget] = useOutcome();
  const [asked, setAsked] = useState<Connected>();
  const [ended, setEnded] = useState<Ended>();
  const query = useQuery({ queryKey: ["calendars"], queryFn: listCalendars });
  const begin = useMutation({
    mutationFn: beginCalendar,
    onError: failed,
    onSuccess: ({ page }) => {
      keepWay();
      window.location.assign(page);
    },
  });
  const end = useMutation({
    mutationFn: ({ id }: Connected) => endCalendar(id),
    onError: failed,
    onSuccess: (answer, { provider }) => setEnded({ ...answer, provider }),
    onSettled: () => queries.invalidateQueries({ queryKey: ["calendars"] }),
  });
  const ask = (one: Connected) => {
    forget();
    setEnded(undefined);
    setAsked(one);
  };
  return (
    <>
      {outcome !== undefined && <Became {...outcome} />}
      {ended !== undefined && <Gone {...ended} />}
      <Loaded query={query} rows={2}>
        {({ items, providers: offers }) => (
          <ul className="rows ic">
            {offers.map((offer) => (
              <Row
                key={offer.provider}
                offer={offer}
                connected={items.find((i) => i.provider === offer.provider)}
                busy={begin.isPending || begin.isSuccess || end.isPending}
                onConnect={() => begin.mutate(offer.provider)}
                onDisconnect={ask}
              />
            ))}
          </ul>
        )}
      </Loaded>
      {asked !== undefined && (
        <Sure
          provider={asked.provider}
          onKeep={() => setAsked(undefined)}
          onEnd={() => {
            setAsked(undefined);
            end.mutate(asked);
          }}
        />
      )}
    </>
  );
}

function Became({ word, name, good }: NonNullable<ReturnType<typeof useOutcome>[0]>) {
  const t = useSay();
  return (
    <div className={`note ${good ? "plain" : "attn"}`} role="status">
      <Icon of={good ? CircleCheck : CircleAlert} />
      <p>{t(word, { name: t(name) })}</p>
    </div>
  );
}

/** Said when the server has answered and not before: the keys are deleted then. */
function Gone({ provider, taken_back, remove_at }: Ended) {
  const t = useSay();
  const name = t(providers[provider]);
  const here = useRef<HTMLDivElement>(null);
  // The button that was pressed is there no more.
  useEffect(() => here.current?.focus(), []);
  return (
    <div className="note plain" role="status" tabIndex={-1} ref={here}>
      <Icon of={CircleCheck} />
      <div>
        <p>
          <b>{t("The access is gone. The keys to {name} are deleted here.", { name })}</b>
        </p>
        {taken_back ? (
          <p>{t("{name} has ended it on its side, too.", { name })}</p>
        ) : (
          <p>
            {t("{name} may still list it. Remove it there:", { name })}{" "}
            {remove_at.map((at) => (
              <a key={at} href={at} rel="noreferrer">
                {new URL(at).host}{" "}
              </a>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

function Row({
  offer,
  connected,
  busy,
  onConnect,
  onDisconnect,
}: {
  offer: Offer;
  connected: Connected | undefined;
  busy: boolean;
  onConnect: () => void;
  onDisconnect: (one: Connected) => void;
}) {
  const t = useSay();
  const { moment } = useFormat();
  const name = t(providers[offer.provider]);
  return (
    <li>
      <span className="ic">
        <Icon of={connected === undefined ? Calendar : CalendarCheck} />
      </span>
      <div>
        <b>{name}</b>
        <p>
          {connected !== undefined
            ? t("Connected since {time}", { time: moment(connected.since) })
            : offer.offered
              ? t("Not connected")
              : offer.lacks === "contract"
                ? t("Not offered here yet: the operator has to date the contract with it, in [contracts].")
                : t("Not offered here yet: the operator has to register this server with it, in [calendars].")}
        </p>
      </div>
      <div className="acts">
        {connected !== undefined ? (
          <button
            type="button"
            className="btn sm danger"
            disabled={busy}
            aria-label={t("Disconnect {name}", { name })}
            onClick={() => onDisconnect(connected)}
          >
            {t("Disconnect")}
          </button>
        ) : (
          offer.offered && (
            <button
              type="button"
              className="btn sm"
              disabled={busy}
              aria-label={t("Connect {name}", { name })}
              onClick={onConnect}
            >
              {t("Connect")}
            </button>
          )
        )}
      </div>
    </li>
  );
}

function Sure({ provider, onKeep, onEnd }: { provider: Provider; onKeep: () => void; onEnd: () => void }) {
  const t = useSay();
  return (
    <Dialog title={t("Disconnect {name}?", { name: t(providers[provider]) })} onClose={onKeep}>
      <p>{t("The keys to it are deleted at once. Booked appointments stay. You can connect it again.")}</p>
      <DialogActs back={t("Keep it")} onBack={onKeep} word={t("Disconnect")} act={onEnd} />
    </Dialog>
  );
}
