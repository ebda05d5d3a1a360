// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "privacy/house_style.h"

namespace ombrex::privacy::detail {

// The look of the policy, of the record of processing and of the evidence.
inline constexpr auto page_style = with_house_style(R"css(
body { margin: 0; background: var(--bg); color: var(--text); font: 400 1.0625rem/1.65 "Figtree Variable", system-ui,
  -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; font-variant-numeric: tabular-nums;
  overflow-wrap: break-word; }
.vh { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.page { max-width: 70rem; margin: 0 auto; padding: 0 2rem 4.5rem; }
.grid { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 3.5rem; padding-top: 2.5rem;
  align-items: start; }
.toc { position: sticky; top: 1.5rem; }
.toc ol { display: grid; gap: 2px; margin: 0; padding: 0; list-style: none; }
.toc a { display: block; padding: 6px .75rem; border-radius: 6px; text-decoration: none; color: var(--text-muted);
  font-size: .875rem; line-height: 1.25rem; }
.toc a:hover { background: var(--surface-3); }
main { max-width: 46rem; display: grid; grid-template-columns: minmax(0, 1fr); gap: 1.25rem; }
h1 { margin: 0; font-size: 2.375rem; line-height: 2.75rem; font-weight: 680; letter-spacing: -.024em; }
h2 { margin: 1.5rem 0 0; font-size: 1.5rem; line-height: 1.875rem; font-weight: 600; letter-spacing: -.015em;
  scroll-margin-top: 1.5rem; }
section { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
.over { font-size: .8125rem; line-height: 1.125rem; font-weight: 500; color: var(--text-muted); }
.lead { color: var(--text-muted); }
.short { padding: 1.25rem 1.5rem; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; }
.short h2 { margin: 0; font-size: 1.0625rem; line-height: 1.5rem; }
.short ul { margin: .75rem 0 0; padding-left: 1.25rem; font-size: .9375rem; line-height: 1.4375rem; }
.short li + li { margin-top: .5rem; }
.mark { display: inline-block; padding: 0 6px; border-radius: 4px; background: var(--surface-3);
  color: var(--text-muted); font-size: .75rem; line-height: 1.25rem; font-weight: 500; text-decoration: none;
  white-space: nowrap; vertical-align: 1px; }
.mark.kept { background: var(--brand-soft); color: var(--brand-text); }
.mark.planned { background: var(--attn-soft); color: var(--attn-text); }
.mark.broken { background: var(--danger-soft); color: var(--danger-text); }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.4375rem; }
caption { text-align: left; padding-bottom: .5rem; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line);
  font-weight: 400; }
thead th { font-size: .8125rem; color: var(--text-muted); }
tbody th { font-weight: 500; }
tbody tr:target { background: var(--brand-soft); }
details { border: 1px solid var(--line); border-radius: 6px; background: var(--surface); padding: .5rem 1rem; }
summary { cursor: pointer; font-weight: 500; color: var(--brand-text); min-height: 1.75rem; }
@media (max-width: 62rem) {
  .grid { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
  .toc { position: static; }
  .toc ol { grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
}
@media (max-width: 45rem) {
  .page { padding: 0 1rem 2.5rem; }
  body { font-size: 1rem; }
  h1 { font-size: 1.875rem; line-height: 2.25rem; }
  h2 { font-size: 1.25rem; line-height: 1.625rem; }
  .short { padding: 1rem; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, tbody th, tbody td, caption { display: block; }
  tr { padding: .75rem 0; border-bottom: 1px solid var(--line); }
  tbody th, tbody td { padding: 0; border: 0; }
  tbody td::before { content: attr(data-column) ": "; color: var(--text-muted); }
}
@media print { .toc, .skip { display: none; } .grid { display: block; } body { background: none; } }
)css");

}  // namespace ombrex::privacy::detail
