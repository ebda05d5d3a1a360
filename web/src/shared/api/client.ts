// SPDX-License-Identifier: Apache-2.0
// The one way to speak with the server: a path and a method of the contract in, the typed answer or a Problem out.
import type { components, paths } from "./contract";

export type Schema = components["schemas"];

type Json<T> = T extends { content: { "application/json": infer B } } ? B : undefined;
type Answer<O> = O extends { responses: infer R }
  ? R extends { 200: infer A }
    ? Json<A>
    : R extends { 201: infer A }
      ? Json<A>
      : R extends { 202: infer A }
        ? Json<A>
        : undefined
  : undefined;
type Body<O> = O extends { requestBody: infer B } ? Json<B> : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never;
type Place<O> = O extends { parameters: { path: infer P } } ? P : never;
type Methods<P extends keyof paths> = {
  [M in keyof paths[P]]: paths[P][M] extends { responses: unknown } ? M : never;
}[keyof paths[P]] &
  ("get" | "post" | "put" | "patch" | "delete");

interface Options<O> {
  body?: Body<O>;
  query?: Query<O>;
  path?: Place<O>;
  ifMatch?: string;
}

export interface Reply<T> {
  data: T;
  status: number;
  etag: string;
}

/** What the server (or the missing line to it) said instead of an answer. `status` 0: the line is down. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly fields: Record<string, string> = {},
    readonly wait = 0,
  ) {
    super(title);
  }
}

let csrf = "";
export const keepCsrf = (value: string) => {
  csrf = value;
};

const fill = (path: string, place: object | undefined) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((place as Record<string, string> | undefined)?.[name] ?? "")),
  );

const search = (query: object | undefined) => {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([k, v]) => [k, String(v)]))}`;
};

let held: Promise<void> | undefined;
let reads = new AbortController();

/** Reads wait, those under way too, until the function that comes back is called. */
export function holdReads(): () => void {
  let release = () => {};
  held = new Promise((go) => {
    release = () => {
      held = undefined;
      go();
    };
  });
  reads.abort();
  reads = new AbortController();
  return release;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  if (init.method !== "GET") return fetch(url, init);
  await held;
  try {
    return await fetch(url, { ...init, signal: reads.signal });
  } catch (fault) {
    if (held !== undefined) return send(url, init);
    throw fault;
  }
}

async function problem(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<Schema["Problem"]>;
  const wait = Number(response.headers.get("retry-after") ?? 0);
  return new Problem(response.status, said.title ?? response.statusText, said.detail ?? "", said.fields, wait);
}

export async function ask<P extends keyof paths, M extends Methods<P>>(
  path: P,
  method: M,
  options: Options<paths[P][M]> = {},
): Promise<Reply<Answer<paths[P][M]>>> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "get") headers["x-ombrex-csrf"] = csrf;
  if (options.body !== undefined) headers["content-type"] = "application/json";
  if (options.ifMatch !== undefined) headers["if-match"] = options.ifMatch;
  const response = await send(fill(path, options.path as object) + search(options.query as object), {
    method: method.toUpperCase(),
    headers,
    credentials: "same-origin",
    body: options.body === undefined ? null : JSON.stringify(options.body),
  }).catch(() => {
    throw new Problem(0, "offline", "");
  });
  if (!response.ok) throw await problem(response);
  const text = await response.text();
  const data = (text === "" ? undefined : JSON.parse(text)) as Answer<paths[P][M]>;
  return { data, status: response.status, etag: response.headers.get("etag") ?? "" };
}

/** As ask, for those who want the answer alone. */
export async function get<P extends keyof paths, M extends Methods<P>>(
  path: P,
  method: M,
  options: Options<paths[P][M]> = {},
): Promise<Answer<paths[P][M]>> {
  return (await ask(path, method, options)).data;
}
