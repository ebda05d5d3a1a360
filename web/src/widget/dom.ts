// SPDX-License-Identifier: Apache-2.0
// Elements without markup: under Trusted Types no text becomes one.
type Child = Node | string | undefined;

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  of: Record<string, string | EventListener>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const out = document.createElement(tag);
  for (const [name, value] of Object.entries(of)) {
    if (typeof value === "string") out.setAttribute(name, value);
    else out.addEventListener(name, value);
  }
  out.append(...children.filter((child) => child !== undefined));
  return out;
}

const shapes = {
  talk: "M12 4a3 3 0 0 0-3 3v4a3 3 0 0 0 6 0V7a3 3 0 0 0-3-3zM6 11a6 6 0 0 0 12 0M12 17v3",
  muted: "M15 8V7a3 3 0 0 0-5.7-1.3M9 9.5V11a3 3 0 0 0 4.5 2.6M6 11a6 6 0 0 0 9.4 4.9M18 11v.6M12 17v3M4 4l16 16",
  write: "M4 20l1-4L16 5l3 3L8 19zM14 7l3 3",
  send: "M4 12l16-8-5 16-3-6zM12 14l8-10",
  end: "M3 14c5-5 13-5 18 0l-2 3-4-2v-2a9 9 0 0 0-6 0v2l-4 2z",
  close: "M6 6l12 12M18 6L6 18",
};
export type Shape = keyof typeof shapes;

export function icon(shape: Shape): SVGElement {
  const out = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  out.setAttribute("viewBox", "0 0 24 24");
  out.setAttribute("class", "i");
  out.setAttribute("aria-hidden", "true");
  path.setAttribute("d", shapes[shape]);
  out.append(path);
  return out;
}

export const button = (look: string, shape: Shape | undefined, name: string, press: () => void, onlyIcon = false) =>
  el(
    "button",
    { type: "button", class: `btn ${look}`, click: press, ...(onlyIcon && { "aria-label": name, title: name }) },
    shape === undefined ? undefined : icon(shape),
    onlyIcon ? undefined : name,
  );
