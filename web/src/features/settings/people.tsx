// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/shared/api/client";
import { useSay, type Key } from "@/shared/i18n/words";
import { initials } from "@/shared/lib/format";
import { useMay, useSession } from "@/shared/session/session";
import { Card, Dialog, Field, Icon, Input } from "@/shared/ui/basic";
import { DialogActs } from "@/shared/ui/dialog-acts";
import { Form } from "@/shared/ui/form";
import { Plus, Trash2 } from "@/shared/ui/icons";
import { Loaded } from "@/shared/ui/states";
import { useFailure, useToast } from "@/shared/ui/toast";
import { changeRole } from "./api/change-role";
import { inviteUser } from "./api/invite-user";
import { listUsers } from "./api/list-users";
import { removeUser } from "./api/remove-user";

type Role = Schema["Role"];
const roles: Record<Role, { word: Key; may: Key }> = {
  owner: { word: "Owner", may: "Everything, and the end of the account" },
  admin: { word: "Administrator", may: "Everything but the end of the account" },
  staff: { word: "Staff", may: "Calls, messages and the calendar" },
  viewer: { word: "Viewer", may: "Reads, and changes nothing" },
};

export function People() {
  const t = useSay();
  const { user } = useSession();
  const admin = useMay("admin");
  const queries = useQueryClient();
  const failed = useFailure();
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Schema["User"]>();
  const query = useQuery({ queryKey: ["users"], queryFn: listUsers });
  const fresh = () => {
    setLeaving(undefined);
    void queries.invalidateQueries({ queryKey: ["users"] });
  };
  const change = useMutation({
    mutationFn: (x: { id: string; role: Role }) => changeRole(x.id, x.role),
    onSuccess: fresh,
    onError: failed,
  });
  const remove = useMutation({ mutationFn: removeUser, onSuccess: fresh, onError: failed });
  return (
    <Card
      title={t("People")}
      aside={
        admin && (
          <button type="button" className="btn sm" onClick={() => setInviting(true)}>
            <Icon of={Plus} />
            {t("Invite somebody")}
          </button>
        )
      }
    >
      <Loaded query={query} rows={3}>
        {({ items }) => (
          <ul className="rows ic body">
            {items.map((u) => (
              <li key={u.id}>
                <span className="face" aria-hidden="true">
                  {initials(u.name)}
                </span>
                <div>
                  <b>{u.name}</b> {u.state === "invited" && <span className="tag">{t("Invited")}</span>}
                  <p>{u.email}</p>
                </div>
                <div className="acts">
                  {admin && u.id !== user.id && u.role !== "owner" ? (
                    <>
                      <select
                        className="in"
                        aria-label={t("Role of {name}", { name: u.name })}
                        value={u.role}
                        onChange={(e) => change.mutate({ id: u.id, role: e.target.value as Role })}
                      >
                        {(["admin", "staff", "viewer"] as const).map((r) => (
                          <option key={r} value={r}>
                            {t(roles[r].word)}
                          </option>
                        ))}
                      </select>
                      <button
                        type="button"
                        className="btn ghost icon"
                        aria-label={t("Remove {name}", { name: u.name })}
                        onClick={() => setLeaving(u)}
                      >
                        <Icon of={Trash2} />
                      </button>
                    </>
                  ) : (
                    <span className="muted">{t(roles[u.role].word)}</span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {inviting && <Invite onClose={() => setInviting(false)} />}
      {leaving !== undefined && (
        <Dialog title={t("Remove {name}?", { name: leaving.name })} onClose={() => setLeaving(undefined)}>
          <p>{t("This person is signed out now and deleted. The calls stay.")}</p>
          <DialogActs
            onBack={() => setLeaving(undefined)}
            word={t("Remove {name}", { name: leaving.name })}
            act={() => remove.mutate(leaving.id)}
            off={remove.isPending}
          />
        </Dialog>
      )}
    </Card>
  );
}

function Invite({ onClose }: { onClose: () => void }) {
  const t = useSay();
  const tell = useToast();
  const failed = useFailure();
  const queries = useQueryClient();
  const [given, setGiven] = useState<{ name: string; email: string; role: Role }>({
    name: "",
    email: "",
    role: "staff",
  });
  const send = useMutation({
    mutationFn: () => inviteUser(given),
    onError: failed,
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["users"] });
      tell({ words: t("Invited by mail") });
      onClose();
    },
  });
  return (
    <Dialog title={t("Who comes in?")} onClose={onClose}>
      <Form className="stack tight" onSend={() => send.mutate()}>
        <Field label={t("Name")}>
          {({ bad: _, ...ids }) => (
            <Input
              {...ids}
              required
              maxLength={200}
              value={given.name}
              onChange={(e) => setGiven({ ...given, name: e.target.value })}
            />
          )}
        </Field>
        <Field label={t("E-mail")}>
          {({ bad: _, ...ids }) => (
            <Input
              {...ids}
              required
              type="email"
              maxLength={254}
              value={given.email}
              onChange={(e) => setGiven({ ...given, email: e.target.value })}
            />
          )}
        </Field>
        <Field label={t("Role")} hint={t(roles[given.role].may)}>
          {({ bad: _, ...ids }) => (
            <select
              {...ids}
              className="in"
              value={given.role}
              onChange={(e) => setGiven({ ...given, role: e.target.value as Role })}
            >
              {(["admin", "staff", "viewer"] as const).map((r) => (
                <option key={r} value={r}>
                  {t(roles[r].word)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DialogActs onBack={onClose} word={t("Send the invitation")} off={send.isPending} />
      </Form>
    </Dialog>
  );
}
