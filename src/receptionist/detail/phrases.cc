// SPDX-License-Identifier: Apache-2.0
#include "receptionist/detail/phrases.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

namespace ombrex::receptionist::detail {
namespace {

/// All tables as one automaton.
class Automaton {
public:
    Automaton() : set_{RE2::Options{}, RE2::UNANCHORED} {
        for (auto const table : {wish_phrases(), question_phrases(), trouble_phrases()}) {
            for (auto const& phrase : table) {
                auto const pattern = "\\b(?:" + std::string{phrase.pattern} + ")\\b";
                if (set_.Add(pattern, nullptr) < 0) std::abort();  // a table with a broken pattern is a broken build
                acts_.push_back(phrase.act);
            }
        }
        if (!set_.Compile()) std::abort();
    }

    Acts match(std::string_view plain) const {
        Acts out;
        std::vector<int> hits;
        set_.Match(re2::StringPiece{plain.data(), plain.size()}, &hits);
        for (auto const hit : hits) out.set(static_cast<std::size_t>(acts_[static_cast<std::size_t>(hit)]));
        return out;
    }

private:
    RE2::Set set_;
    std::vector<Act> acts_;
};

}  // namespace

Acts find_acts(std::string_view plain) {
    static Automaton const automaton;
    return automaton.match(plain);
}

}  // namespace ombrex::receptionist::detail
