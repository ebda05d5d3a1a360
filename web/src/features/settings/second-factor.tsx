// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { encode } from "uqr";
import { useSay } from "@/shared/i18n/words";
import { useSession } from "@/shared/session/session";
import { Card, Field, Input } from "@/shared/ui/basic";
import { Form } from "@/shared/ui/form";
import { useFailure } from "@/shared/ui/toast";
import { beginSecondFactor } from "./api/begin-second-factor";
import { confirmSecondFactor } from "./api/confirm-second-factor";
import { endSecondFactor } from "./api/end-second-factor";

/** Drawn here: the secret goes to no other server. */
function Qr({ text, name }: { text: string; name: string }) {
  const { data, size } = encode(text, { border: 2 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      className="qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={name}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

export function SecondFactor() {
  const t = useSay();
  const { user } = useSession();
  const queries = useQueryClient();
  const failed = useFailure();
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const fresh = () => {
    setCode("");
    setPassword("");
    void queries.invalidateQueries({ queryKey: ["session"] });
  };
  const begin = useMutation({ mutationFn: beginSecondFactor, onError: failed });
  const confirm = useMutation({
    mutationFn: () => confirmSecondFactor(code.trim()),
    onSuccess: fresh,
    onError: failed,
  });
  const end = useMutation({
    mutationFn: () => endSecondFactor(password, code.trim()),
    onSuccess: () => {
      confirm.reset();
      begin.reset();
      fresh();
    },
    onError: failed,
  });
  const field = (
    <Field label={t("Code")} hint={t("Six digits from your authenticator, or one of your recovery codes.")}>
      {({ bad: _, ...ids }) => (
        <Input
          {...ids}
          required
          minLength={6}
          maxLength={20}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(e) => setCode(e.target.value)}
        />
      )}
    </Field>
  );
  if (confirm.data !== undefined) {
    return (
      <Card title={t("Second factor")}>
        <div className="body stack tight">
          <p>
            <b>{t("It is on.")}</b>{" "}
            {t(
              "Keep these codes for the day your phone is lost. Each works once, and they are shown only now.",
            )}
          </p>
          <ul className="codes mono">
            {confirm.data.recovery_codes.map((c) => (
              <li key={c}>{c}</li>
            ))}
          </ul>
          <div>
            <button type="button" className="btn" onClick={() => confirm.reset()}>
              {t("I have kept them")}
            </button>
          </div>
        </div>
      </Card>
    );
  }
  if (user.second_factor) {
    return (
      <Card title={t("Second factor")}>
        <Form className="body stack tight narrow" onSend={() => end.mutate()}>
          <p>{t("It is on. To sign in you need your password and a code.")}</p>
          <Field label={t("Password")}>
            {({ bad: _, ...ids }) => (
              <Input
                {...ids}
                required
                type="password"
                autoComplete="current-password"
                value={password}
                onChange={(e) => setPassword(e.target.value)}
              />
            )}
          </Field>
          {field}
          <div>
            <button type="submit" className="btn danger" disabled={end.isPending}>
              {t("Turn it off")}
            </button>
          </div>
        </Form>
      </Card>
    );
  }
  return (
    <Card title={t("Second factor")}>
      {begin.data === undefined ? (
        <div className="body stack tight">
          <p className="muted">
            {t("A code from your phone, besides the password. A stolen password alone then opens nothing.")}
          </p>
          <div>
            <button type="button" className="btn" disabled={begin.isPending} onClick={() => begin.mutate()}>
              {t("Turn it on")}
            </button>
          </div>
        </div>
      ) : (
        <Form className="body stack tight narrow" onSend={() => confirm.mutate()}>
          <p>{t("Scan this with your authenticator, then type the code that it shows.")}</p>
          <Qr text={begin.data.uri} name={t("QR code for your authenticator")} />
          <p className="hint">
            {t("No camera? Type this in:")} <span className="mono">{begin.data.secret}</span>
          </p>
          {field}
          <div>
            <button type="submit" className="btn primary" disabled={confirm.isPending}>
              {t("Turn it on")}
            </button>
          </div>
        </Form>
      )}
    </Card>
  );
}
