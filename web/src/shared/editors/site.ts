// SPDX-License-Identifier: Apache-2.0
const own = ["localhost", "127.0.0.1", "[::1]"];

/** The origin of an address as people type or paste it; undefined: none that the server takes. */
export function siteOf(typed: string): string | undefined {
  const text = typed.trim();
  try {
    const { protocol, hostname, origin } = new URL(text.includes("://") ? text : `https://${text}`);
    const named = hostname.includes(".") || own.includes(hostname);
    return (protocol === "https:" && named) || (protocol === "http:" && own.includes(hostname)) ? origin : undefined;
  } catch {
    return undefined;
  }
}
