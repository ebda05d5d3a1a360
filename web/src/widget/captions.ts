// SPDX-License-Identifier: Apache-2.0
import type { Line } from "@/shared/talk/captions";
import { el } from "./dom";
import type { Words } from "./words";

/** The list of what was said. Only what is new is read out: what stands there is changed in place. */
export class Captions {
  readonly list: HTMLOListElement;

  constructor(private readonly words: Words) {
    this.list = el("ol", { class: "said", "aria-live": "polite", "aria-label": words.captions, tabindex: "0" });
  }

  show(lines: Line[]) {
    lines.forEach(({ who, text }, n) => {
      const made = () => el("li", {}, el("p", { class: "n" }), el("p", { class: "b" }));
      const item = this.list.children[n] ?? this.list.appendChild(made());
      const [name, body] = [item.children[0], item.children[1]];
      item.className = who === "caller" ? "c" : "";
      if (name !== undefined) name.textContent = who === "caller" ? this.words.you : this.words.assistant;
      if (body !== undefined && body.textContent !== text) body.textContent = text;
    });
    while (this.list.children.length > lines.length) this.list.lastElementChild?.remove();
    this.list.scrollTop = this.list.scrollHeight;
  }
}
