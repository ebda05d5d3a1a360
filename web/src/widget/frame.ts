// SPDX-License-Identifier: Apache-2.0
// The assistant on a business's own site: what a visitor is told first, then the call. Nothing is kept here: no cookie,
// no storage. The microphone is asked for when Talk is pressed; the frame's end is the call's.
import "./widget.css";
import { corrected, type Line } from "@/shared/talk/captions";
import { startTalk, type Talk } from "@/shared/talk/start";
import type { Schema } from "@/shared/api/client";
import { Captions } from "./captions";
import { button, el, icon } from "./dom";
import { trouble } from "./trouble";
import { wordsOf, type Word } from "./words";

type About = Schema["Widget"];

const words = wordsOf(new URLSearchParams(location.search).get("lang"));
const agent = location.pathname.split("/")[2] ?? "";
const root = document.getElementById("root") as HTMLElement;
document.documentElement.lang = words === wordsOf("fr") ? "fr-CA" : "en";

/** To the script around the frame; nothing in it is anybody's secret, and whose page it is the browser saw to. */
const tell = (what: { ombrex: "close" } | { ombrex: "call"; on: boolean }) => parent.postMessage(what, "*");

let about: About | undefined;
let talk: Talk | undefined;
let lines: Line[] = [];
const captions = new Captions(words);
const title = el("h1", { tabindex: "-1" }, words.assistant);
const under = el("p", { class: "muted small" });
const body = el("div", { class: "page" });

function layout() {
  const close = button("ghost icon", "close", words.close, () => tell({ ombrex: "close" }), true);
  root.replaceChildren(el("header", {}, el("div", {}, title, under), close), body);
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") tell({ ombrex: "close" });
  });
}

function show(...parts: (HTMLElement | undefined)[]) {
  body.replaceChildren(...parts.filter((part) => part !== undefined));
}

const warning = (word: Word) => el("p", { class: "err", role: "alert" }, words[word]);

async function ask() {
  const loading = el("p", { class: "muted", role: "status" }, `${words.connecting} …`);
  show(loading);
  try {
    const answer = await fetch(`/api/v1/widget/${agent}`, { credentials: "omit" });
    if (!answer.ok) return refuse(answer.status === 429 ? "busy" : "gone");
    about = (await answer.json()) as About;
    title.textContent = about.business;
    under.textContent = words.assistant;
    document.title = `${about.business} · ${words.assistant}`;
    invite();
  } catch {
    refuse("unreachable");
  }
}

const refuse = (word: Word) => show(warning(word), button("", undefined, words.retry, () => void ask()));

/** What a caller must know before the first word; the call itself says it again. */
function disclosure({ business, recording }: About) {
  const sound = recording === "notice" ? "sound_notice" : recording === "ask" ? "sound_ask" : "sound_off";
  const hint = el("span", { class: "vh" }, ` (${words.elsewhere})`);
  return el(
    "div",
    { class: "told" },
    el("p", { class: "strong" }, words.ai),
    el("p", {}, words.kept.replace("{business}", () => business)),
    el("p", {}, words[sound]),
    el("p", {}, el("a", { href: "/privacy", target: "_blank", rel: "noopener" }, words.privacy, hint)),
  );
}

function invite(over?: Word, wrong?: Word) {
  if (about === undefined) return;
  const again = over !== undefined;
  const speak = about.speech
    ? button("primary", "talk", again ? words.again : words.talk, () => void begin(false))
    : undefined;
  const hint = about.speech ? "microphone" : "written_only";
  const name = again ? words.write_again : words.write;
  const write = button(about.speech ? "" : "primary", "write", name, () => void begin(true));
  show(
    lines.length > 0 ? captions.list : undefined,
    over === undefined ? undefined : el("p", { role: "status" }, words[over]),
    wrong === undefined ? undefined : warning(wrong),
    lines.length > 0 ? undefined : disclosure(about),
    lines.length > 0 ? undefined : el("p", { class: "muted small" }, words[hint]),
    el("div", { class: "acts" }, speak, write),
  );
  captions.show(lines);
  (again || wrong !== undefined ? (speak ?? write) : title).focus();
}

async function begin(written: boolean) {
  lines = [];
  captions.show(lines);
  show(el("p", { class: "muted", role: "status" }, `${words.connecting} …`));
  title.focus();
  const begun = performance.now();
  const state = el("p", { class: "state", role: "status" }, words.connecting);
  let over = false;
  const said = (next: Line[]) => {
    lines = next;
    captions.show(lines);
  };
  try {
    talk = await startTalk({
      agent,
      written,
      fromSite: true,
      onSaid: (who, text) => said([...lines, { who, text, at_ms: performance.now() - begun }]),
      onCorrected: (heard) => said(corrected(lines, heard)),
      onSpeaks: (speaks) => (state.textContent = written ? words.writing : speaks ? words.speaking : words.listening),
      onOver: (lost) => {
        over = true;
        talk = undefined;
        tell({ ombrex: "call", on: false });
        invite(lost ? "lost" : "over");
      },
    });
    if (over) return;
    tell({ ombrex: "call", on: true });
    state.textContent = written ? words.writing : words.listening;
    during(written, state);
  } catch (fault) {
    const { name, closeReason } = fault as { name?: string; closeReason?: string };
    const secure = written || navigator.mediaDevices !== undefined;
    const said = { ...(name !== undefined && { name }), ...(closeReason !== undefined && { reason: closeReason }) };
    invite(undefined, trouble({ secure, ...said }));
  }
}

function during(written: boolean, state: HTMLElement) {
  const end = button("danger", "end", written ? words.end : words.hang_up, () => void talk?.endSession());
  const field = writer();
  const acts = el("div", { class: "acts" }, written ? undefined : muter(), end);
  show(el("div", { class: "bar" }, state, acts), captions.list, field);
  captions.show(lines);
  (written ? field.querySelector("input") : end)?.focus();
}

function muter() {
  let muted = false;
  const out: HTMLButtonElement = button("", "talk", words.mute, () => {
    muted = !muted;
    talk?.setMicMuted(muted);
    out.setAttribute("aria-pressed", String(muted));
    out.firstElementChild?.replaceWith(icon(muted ? "muted" : "talk"));
  });
  out.setAttribute("aria-pressed", "false");
  return out;
}

function writer() {
  const input = el("input", {
    class: "in",
    id: "message",
    maxlength: "500",
    autocomplete: "off",
    enterkeyhint: "send",
    placeholder: words.message,
  });
  const submit = (event: Event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text === "") return;
    talk?.sendUserMessage(text);
    input.value = "";
  };
  return el(
    "form",
    { class: "write", submit },
    el("label", { class: "vh", for: "message" }, words.message),
    input,
    el("button", { class: "btn primary icon", "aria-label": words.send, title: words.send }, icon("send")),
  );
}

layout();
void ask();
