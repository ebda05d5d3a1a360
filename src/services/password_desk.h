// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <optional>

#include "base/offload.h"
#include "crypto/password.h"
#include "model/user.h"
#include "privacy/policy.h"

namespace ombrex::services {

/// Where passwords are hashed and compared: on threads of its own, since each takes a good part of a second by design,
/// and never more than `waiting_max` at a time, since whoever asks for more only wants to tire us out.
/// Thread: safe to share. Lifetime: policy and random outlive it; its destructor waits for what runs. REQUIRES:
/// `random` is safe to share.
class PasswordDesk {
public:
    struct Options {
        std::size_t threads = 1;
        std::size_t waiting_max = 32;  ///< About two seconds' worth for one thread.
    };
    PasswordDesk(privacy::Policy const& policy, Random& random, Options options);
    ~PasswordDesk();

    /// Why it takes none: too many wait. To be told from a store that failed: this is 429, that 503.
    [[nodiscard]] static Error full();

    /// C2: bcrypt at the policy's cost, for a password that somebody chooses. `own_words` are what others know of him.
    /// Errors: invalid_input (too long, too short, or easily guessed), unavailable (full()).
    Task<Result<model::PasswordHash>> hash(crypto::Password password, std::vector<std::string> own_words);

    struct Compared {
        bool matches = false;
        std::optional<model::PasswordHash> stronger =
            {};  ///< It matches, and the policy asks for a higher cost by now.
    };
    /// None stored: takes as long as with one, and does not match. Errors: unavailable (full()).
    Task<Result<Compared>> compare(crypto::Password password, std::optional<model::PasswordHash> stored);

private:
    template <class Work>
    Task<std::invoke_result_t<Work&>> queued(Work work);

    crypto::Bcrypt bcrypt_;
    std::size_t bytes_max_;
    std::size_t waiting_max_;
    std::atomic<std::size_t> waiting_{0};
    asio::thread_pool threads_;
};

}  // namespace ombrex::services
