// SPDX-License-Identifier: Apache-2.0
// How the words of the contract are shown: icon, word and colour, never colour alone.
import type { LucideIcon } from "lucide-react";
import { useSay, type Key } from "@/shared/i18n/words";
import { Icon, Tag } from "@/shared/ui/basic";
import {
  Ban,
  CalendarCheck,
  CalendarX,
  CircleHelp,
  Flag,
  Frown,
  Meh,
  MessageSquareText,
  PhoneForwarded,
  PhoneOff,
  Siren,
  Smile,
} from "@/shared/ui/icons";

interface Look {
  word: Key;
  icon: LucideIcon;
  tone: string;
}

export const outcomes: Record<string, Look> = {
  booked: { word: "Booked", icon: CalendarCheck, tone: "ok" },
  moved: { word: "Moved", icon: CalendarCheck, tone: "ok" },
  cancelled: { word: "Cancelled", icon: CalendarX, tone: "" },
  message: { word: "Message taken", icon: MessageSquareText, tone: "attn" },
  transferred: { word: "Put through", icon: PhoneForwarded, tone: "plum" },
  answered: { word: "Answered", icon: CircleHelp, tone: "info" },
  emergency: { word: "Emergency", icon: Siren, tone: "danger" },
  spam: { word: "Spam", icon: Ban, tone: "" },
  wrong_number: { word: "Wrong number", icon: PhoneOff, tone: "" },
  abandoned: { word: "Hung up", icon: PhoneOff, tone: "" },
};

export function OutcomeTag({ outcome }: { outcome: string | null }) {
  const t = useSay();
  const look = outcome === null ? undefined : outcomes[outcome];
  return look === undefined ? null : (
    <Tag tone={look.tone} icon={look.icon}>
      {t(look.word)}
    </Tag>
  );
}

/** Normal and low are not shown. */
export function UrgencyTag({ urgency }: { urgency: string | null }) {
  const t = useSay();
  if (urgency === "emergency")
    return (
      <Tag tone="danger" icon={Siren}>
        {t("Emergency")}
      </Tag>
    );
  if (urgency === "high")
    return (
      <Tag tone="danger" icon={Flag}>
        {t("High")}
      </Tag>
    );
  return null;
}

export function Mood({ mood, outcome }: { mood: number | null; outcome?: string | null }) {
  const t = useSay();
  if (mood === null) {
    return outcome === "spam" || outcome === "abandoned" ? null : (
      <span className="mood">{t("Not judged")}</span>
    );
  }
  if (mood > 0)
    return (
      <span className="mood good">
        <Icon of={Smile} />
        {t("Pleased")}
      </span>
    );
  if (mood < 0)
    return (
      <span className="mood bad">
        <Icon of={Frown} />
        {t("Upset")}
      </span>
    );
  return (
    <span className="mood">
      <Icon of={Meh} />
      {t("Calm")}
    </span>
  );
}

export const categories: Record<string, Key> = {
  account_name: "Your name",
  account_email: "Your e-mail",
  company_name: "Company",
  password_hash: "Password",
  assistant_settings: "What your assistant knows",
  call_audio: "Sound of calls",
  call_recording: "Recording",
  transcript: "Transcript",
  anonymised_transcript: "Transcript without personal details",
  caller_number: "Number",
  caller_name: "Caller’s name",
  caller_contact: "Caller’s address",
  call_metadata: "Time and length",
  insight: "Summary and mood",
  appointment: "Appointment",
  message: "Message",
  consent_proof: "Proof of consent",
  calendar_token: "Key to your calendar",
  calendar_busy: "Busy times",
  billing_details: "Billing address",
  billing_record: "Invoices",
  usage_log: "Usage log",
  audit_entry: "Audit log",
  mail_body: "Outgoing mail",
  export_archive: "Archive",
  privacy_request: "Privacy request",
  incident_record: "Incident record",
};

export function useCategory() {
  const t = useSay();
  return (category: string) => {
    const word = categories[category];
    return word === undefined ? category.replaceAll("_", " ") : t(word);
  };
}
