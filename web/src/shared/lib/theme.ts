// SPDX-License-Identifier: Apache-2.0
// Dark or light: what the system says, unless this browser was told otherwise.
export type Theme = "system" | "light" | "dark";
const kept = "ombrex-theme";

export function theme(): Theme {
  const chosen = localStorage.getItem(kept);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function applyTheme(next: Theme = theme()) {
  if (next === "system") {
    localStorage.removeItem(kept);
    delete document.documentElement.dataset.theme;
    return;
  }
  localStorage.setItem(kept, next);
  document.documentElement.dataset.theme = next;
}
