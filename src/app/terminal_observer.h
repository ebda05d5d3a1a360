// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <iosfwd>

#include "model/ids.h"
#include "ports/call_observer.h"

namespace ombrex::app {

/// Shows a call on the terminal while it happens: what both sides say, what was understood, tools, the gap of each
/// turn. Thread: the call's strand. Lifetime: `out` outlives it.
class TerminalObserver final : public ports::CallObserver {
public:
    explicit TerminalObserver(std::ostream& out) : out_{out} {}
    void on(ports::CallNews const& news) override;

private:
    std::ostream& out_;
};

}  // namespace ombrex::app
