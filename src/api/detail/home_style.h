// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/house_style.h"

namespace ombrex::api::detail {

// The look of the page of calls.
inline constexpr auto home_style = privacy::with_house_style(R"css(
body { margin: 0; background: var(--bg); color: var(--text); font: 400 .9375rem/1.4375rem "Figtree Variable", Figtree,
  system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere; }
.page { max-width: 66rem; margin: 0 auto; padding: 0 2rem 4.5rem; }
.top nav { margin-left: auto; display: flex; gap: 1.25rem; font-weight: 400; font-size: .875rem; }
h1 { margin: 2.5rem 0 0; font-size: 2.375rem; line-height: 2.75rem; font-weight: 680; letter-spacing: -.024em; }
h2 { margin: 0; text-wrap: balance; font-size: 1.25rem; line-height: 1.625rem; font-weight: 600;
  letter-spacing: -.01em; }
h3 { margin: 0 0 .75rem; font-size: .8125rem; line-height: 1.125rem; font-weight: 600; color: var(--text-muted); }
.lead { margin-top: .5rem; color: var(--text-muted); font-size: 1.0625rem; line-height: 1.5rem; }
.card { margin-top: 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px;
  display: grid; grid-template-columns: minmax(0, 1fr) 20rem; }
.told { padding: 1.5rem 1.75rem; display: grid; gap: 1rem; align-content: start;
  grid-template-columns: minmax(0, 1fr); }
.kept { padding: 1.5rem 1.5rem; border-left: 1px solid var(--line); display: grid; gap: 1.5rem; align-content: start;
  grid-template-columns: minmax(0, 1fr); }
.over { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; font-size: .875rem;
  line-height: 1.25rem; color: var(--text-muted); margin-bottom: .625rem; }
.mark { padding: .125rem .625rem; border-radius: 999px; background: var(--brand-soft); color: var(--brand-text);
  font-size: .8125rem; line-height: 1.125rem; font-weight: 500; }
.mark.plain { background: var(--surface-3); color: var(--text-muted); }
.mark.high { background: var(--danger-soft); color: var(--danger-text); }
.note { background: var(--attn-soft); color: var(--attn-text); border-radius: 6px; padding: .625rem .875rem;
  font-size: .875rem; line-height: 1.3125rem; }
audio { width: 100%; height: 2.75rem; display: block; }
dl { margin: 0; display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); font-size: .9375rem; }
dt, dd { margin: 0; padding: .5rem 0; border-top: 1px solid var(--line); }
dt { color: var(--text-muted); font-size: .875rem; }
dd p + p { color: var(--text-muted); }
details { border-top: 1px solid var(--line); padding-top: .5rem; }
summary { cursor: pointer; font-weight: 500; color: var(--brand-text); min-height: 2rem; padding: .25rem 0; }
.said { margin: .5rem 0 0; padding: 0; list-style: none; display: grid; gap: .75rem; }
.said li { display: grid; grid-template-columns: 5.5rem 2.75rem minmax(0, 1fr); }
.said .who { color: var(--brand-text); font-size: .875rem; }
.said .caller .who { color: var(--info-text); }
.said time { color: var(--text-subtle); font-size: .875rem; }
.goes { margin: 0; padding: 0; list-style: none; display: grid; gap: 1rem; font-size: .875rem; line-height: 1.25rem; }
.goes b { font-weight: 500; display: block; }
.goes b::first-letter { text-transform: uppercase; }
.goes svg { display: block; width: 100%; height: .75rem; margin: .375rem 0; color: var(--brand); }
.goes line { stroke: var(--line); }
.goes span, .left { color: var(--text-muted); font-size: .875rem; line-height: 1.25rem; }
.empty { margin-top: 1.5rem; padding: 3.5rem 2rem; background: var(--surface); border: 1px solid var(--line);
  border-radius: 10px; display: grid; gap: .75rem; justify-items: center; text-align: center; }
.empty svg { width: 4rem; height: 4rem; color: var(--text-subtle); opacity: .5; }
code { font: 500 1rem/1.5rem ui-monospace, "SF Mono", "Cascadia Mono", "Liberation Mono", monospace;
  background: var(--surface-3); border-radius: 6px; padding: .25rem .625rem; }
footer { margin-top: 2.5rem; color: var(--text-subtle); font-size: .8125rem; line-height: 1.25rem; }
@media (max-width: 56rem) {
  .card { grid-template-columns: minmax(0, 1fr); }
  .kept { border-left: 0; border-top: 1px solid var(--line); }
}
@media (max-width: 45rem) {
  .page { padding: 0 1rem 2.5rem; }
  h1 { font-size: 1.75rem; line-height: 2.125rem; margin-top: 1.5rem; }
  .told, .kept { padding: 1.25rem 1rem; }
  dl { grid-template-columns: minmax(0, 1fr); }
  dt { padding-bottom: 0; }
  dd { border-top: 0; padding-top: 0; }
  .said li { grid-template-columns: 5.5rem minmax(0, 1fr); }
  .said p { grid-column: 1 / -1; }
}
@media print { body { background: none; } .card { break-inside: avoid; } audio, .skip { display: none; } }
)css");

}  // namespace ombrex::api::detail
