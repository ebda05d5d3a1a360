// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace ombrex::privacy {

/// The look of the house, with which the style of every page of the program begins: its colours by day and by night, as
/// variables, and what all pages have.
inline constexpr char house_style[] = R"css(
:root {
  color-scheme: light dark;
  --bg: #f3f4ef; --surface: #ffffff; --surface-3: #ebede6; --line: #dfe2d9; --edge: #b9bfb3;
  --text: #19211c; --text-muted: #525b53; --text-subtle: #626b62;
  --brand: #17603f; --brand-soft: #e2f0e7; --brand-text: #14523a; --on-brand: #ffffff; --focus: #17603f;
  --info-text: #23517d; --attn-soft: #fbf0d9; --attn-text: #734600; --danger-soft: #fbe9e5; --danger-text: #8c2620;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0f1412; --surface: #171d1a; --surface-3: #25302a; --line: #2a352f; --edge: #4a574f;
    --text: #e9eee9; --text-muted: #afbab2; --text-subtle: #94a198;
    --brand: #79cba0; --brand-soft: #17332a; --brand-text: #8fd6b2; --on-brand: #0f1412; --focus: #9fe0bd;
    --info-text: #a5cdf0; --attn-soft: #352a12; --attn-text: #efc680; --danger-soft: #3b1c19; --danger-text: #f6ab9f;
  }
}
* { box-sizing: border-box; }
a { color: var(--brand-text); }
p { margin: 0; text-wrap: pretty; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--surface); padding: .5rem 1rem; }
.skip:focus { top: .5rem; }
.top { display: flex; align-items: center; gap: .75rem; padding: 1.25rem 0; border-bottom: 1px solid var(--line);
  font-weight: 600; }
.top svg { width: 1.75rem; height: 1.75rem; color: var(--brand); }
)css";

/// The sign of the house: a bell, and below it bars that fade.
inline constexpr char house_sign[] =
    "<svg viewBox=\"0 0 32 32\" aria-hidden=\"true\" fill=\"currentColor\"><path d=\"M4 15.5a12 12 0 0 1 24 0z\"/>"
    "<path d=\"M4 17.5h24v3H4z\" opacity=\".62\"/><path d=\"M4 22.5h24v3H4z\" opacity=\".36\"/>"
    "<path d=\"M4 27.5h24v3H4z\" opacity=\".16\"/></svg>";

/// A style in one piece; its text ends in a zero, as a literal does.
template <std::size_t N>
struct Style {
    char text[N];
    [[nodiscard]] constexpr std::string_view view() const noexcept { return {text, N - 1}; }
};

/// The house's style, and what one page has of its own.
template <std::size_t N>
[[nodiscard]] consteval auto with_house_style(char const (&own)[N]) {
    constexpr auto house = sizeof house_style - 1;
    Style<house + N> out{};
    for (std::size_t i = 0; i < house; ++i) out.text[i] = house_style[i];
    for (std::size_t i = 0; i < N; ++i) out.text[house + i] = own[i];
    return out;
}

}  // namespace ombrex::privacy
