// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "adapters/speech/detail/runtime.h"

namespace ombrex::speech::detail {

/// Guesses how a word is said from its letters, by a small network. About 1 ms a word.
/// Thread: safe to share.
class LetterToSound {
public:
    /// Errors: unavailable (a file is missing, corrupt, or not as we know it).
    static Result<LetterToSound> open(std::shared_ptr<Runtime> const& runtime);

    /// Empty when no letter is known to the network, or when it fails.
    [[nodiscard]] std::string operator()(std::string_view word) const;

private:
    std::shared_ptr<Session> session_;
    std::map<std::string, std::int64_t, std::less<>> letters_;
    std::vector<std::string> sounds_;  ///< by number; 0 is the blank between two equal ones
    std::size_t longest_ = 0;
};

}  // namespace ombrex::speech::detail
