// SPDX-License-Identifier: Apache-2.0
// The one script on a page of a business: a round button at the corner, and on its press a frame of the server that
// the script came from. Until then nothing else is asked for. The frame is a page of its own: the page around it, and
// whatever else runs there, reads nothing of what is said in it. docs/WIDGET.md.
// It imports nothing and is one function: whatever stood outside would be a name on that page.
(() => {
  const mine = document.currentScript ?? document.querySelector("script[src$='/widget.js']");
  if (!(mine instanceof HTMLScriptElement)) return;
  const server = new URL(mine.src).origin;

  const english = {
    assistant: "AI assistant",
    open: "Talk to our AI assistant",
    running: "Talk to our AI assistant, a call is running",
    close: "Close",
    hide: "Hide; the call goes on",
  };
  const french: typeof english = {
    assistant: "Assistant IA",
    open: "Parler à notre assistant IA",
    running: "Parler à notre assistant IA, un appel est en cours",
    close: "Fermer",
    hide: "Masquer ; l’appel continue",
  };
  const language = document.documentElement.lang.toLowerCase().startsWith("fr") ? "fr" : "en";

  const look = `
    :host { all: initial; }
    @media print { :host { display: none; } }
    button {
      all: initial; position: fixed; right: 16px; bottom: 16px; width: 56px; height: 56px; border-radius: 50%;
      display: grid; place-items: center; cursor: pointer; z-index: 2147483000; background: #17603f; color: #fff;
      box-shadow: 0 4px 16px rgb(25 33 28 / .28); border: 1px solid transparent; box-sizing: border-box;
    }
    button:hover { background: #104a30; }
    button:focus-visible { outline: 3px solid #17603f; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
    svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round;
      stroke-linejoin: round; }
    i { position: absolute; right: 2px; top: 2px; width: 12px; height: 12px; border-radius: 50%; background: #e0a12e;
      border: 2px solid #fff; display: none; }
    .on i { display: block; }
    iframe {
      position: fixed; right: 16px; bottom: 84px; width: 376px; height: min(600px, calc(100dvh - 100px)); border: 0;
      border-radius: 14px; z-index: 2147483000; background: Canvas; color-scheme: light dark;
      box-shadow: 0 16px 48px rgb(25 33 28 / .28), 0 0 0 1px rgb(25 33 28 / .12);
    }
    iframe[hidden] { display: none; }
    @media (max-width: 480px) {
      iframe { right: 8px; bottom: 80px; width: calc(100vw - 16px); height: calc(100dvh - 88px); }
    }
    @media (prefers-color-scheme: dark) {
      button { background: #79cba0; color: #08200f; } button:hover { background: #95dab6; }
      button:focus-visible { outline-color: #9fe0bd; box-shadow: 0 0 0 3px #0f1412; }
      iframe { box-shadow: 0 16px 48px rgb(0 0 0 / .6), 0 0 0 1px rgb(255 255 255 / .14); }
    }`;

  /** Two shapes on 24 by 24: a bubble with a voice in it, and a cross. */
  const shapes = {
    talk: "M4 5h16v11h-8l-5 4v-4H4zM9 9v3M12 8v5M15 9v3",
    close: "M6 6l12 12M18 6L6 18",
  };

  class Assistant extends HTMLElement {
    private button = document.createElement("button");
    private path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    private frame: HTMLIFrameElement | undefined;
    private readonly words = language === "fr" ? french : english;
    private calls = false;
    private readonly heard = (event: MessageEvent) => {
      if (event.source === null || event.source !== this.frame?.contentWindow || event.origin !== server) return;
      const { ombrex, on } = (event.data ?? {}) as { ombrex?: string; on?: boolean };
      if (ombrex === "close") this.show(false);
      if (ombrex === "call") this.calls = on === true;
      this.name();
    };

    connectedCallback() {
      if (this.shadowRoot !== null) return;
      const root = this.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
      const picture = document.createElementNS("http://www.w3.org/2000/svg", "svg");
      picture.setAttribute("viewBox", "0 0 24 24");
      picture.setAttribute("aria-hidden", "true");
      picture.append(this.path);
      this.button.type = "button";
      this.button.append(picture, document.createElement("i"));
      this.button.addEventListener("click", () => this.show(!this.shown()));
      root.append(this.button);
      addEventListener("message", this.heard);
      this.name();
    }

    private shown() {
      return this.frame !== undefined && !this.frame.hidden;
    }

    private name() {
      const { open, running, close, hide } = this.words;
      const closed = this.calls ? running : open;
      this.button.setAttribute("aria-label", this.shown() ? (this.calls ? hide : close) : closed);
      this.button.setAttribute("aria-expanded", String(this.shown()));
      this.button.classList.toggle("on", this.calls && !this.shown());
      this.path.setAttribute("d", this.shown() ? shapes.close : shapes.talk);
    }

    /** Hidden, it stays: a call in it goes on. */
    private show(visible: boolean) {
      this.frame ??= visible ? this.make() : undefined;
      if (this.frame === undefined) return;
      this.frame.hidden = !visible;
      if (visible) this.frame.focus();
      else this.button.focus();
      this.name();
    }

    private make() {
      const frame = document.createElement("iframe");
      const agent = this.getAttribute("agent-id") ?? "";
      frame.title = this.words.assistant;
      frame.allow = "microphone; screen-wake-lock"; // a telephone in the hand stays awake while one talks
      frame.referrerPolicy = "origin"; // by which the server says why, where this page may not have it
      frame.src = `${server}/widget/${encodeURIComponent(agent)}?lang=${language}`;
      this.shadowRoot?.append(frame);
      return frame;
    }
  }

  // Who comes from ElevenLabs keeps the element, and changes script and id.
  for (const name of ["ombrex-assistant", "elevenlabs-convai"]) {
    if (customElements.get(name) === undefined) customElements.define(name, class extends Assistant {});
  }
  const { agent } = mine.dataset;
  if (agent === undefined) return;
  const place = () => {
    const element = document.createElement("ombrex-assistant");
    element.setAttribute("agent-id", agent);
    document.body.append(element);
  };
  if (document.body === null) addEventListener("DOMContentLoaded", place);
  else place();
})();
