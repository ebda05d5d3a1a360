// SPDX-License-Identifier: Apache-2.0
#include "services/password_desk.h"

namespace ombrex::services {

PasswordDesk::PasswordDesk(privacy::Policy const& policy, Random& random, Options options)
    : bcrypt_{row_of(policy, privacy::Limit::password_cost).value, random},
      bytes_max_{row_of(policy, privacy::Limit::password_bytes).value},
      waiting_max_{options.waiting_max},
      threads_{options.threads} {}

PasswordDesk::~PasswordDesk() { threads_.join(); }

Error PasswordDesk::full() {
    return {Errc::unavailable, "too many passwords wait to be checked; try again in a moment"};
}

template <class Work>
Task<std::invoke_result_t<Work&>> PasswordDesk::queued(Work work) {
    if (waiting_.fetch_add(1) >= waiting_max_) {
        waiting_.fetch_sub(1);
        co_return full();
    }
    auto answer = co_await offload(threads_, std::move(work));
    waiting_.fetch_sub(1);
    co_return answer;
}

Task<Result<model::PasswordHash>> PasswordDesk::hash(crypto::Password password, std::vector<std::string> own_words) {
    BOOST_OUTCOME_CO_TRY(crypto::check_new_password(password, bytes_max_, own_words));
    auto const work = [&]() -> Result<model::PasswordHash> { return bcrypt_.hash(password); };
    co_return co_await queued(work);
}

Task<Result<PasswordDesk::Compared>> PasswordDesk::compare(crypto::Password password,
                                                           std::optional<model::PasswordHash> stored) {
    auto const work = [&]() -> Result<Compared> {
        Compared out;
        bool const same = bcrypt_.matches(password, stored ? *stored : bcrypt_.of_nobody());
        out.matches = same && stored.has_value();
        if (!out.matches || !bcrypt_.is_weaker(*stored)) return out;
        BOOST_OUTCOME_TRY(out.stronger, bcrypt_.hash(password));
        return out;
    };
    co_return co_await queued(work);
}

}  // namespace ombrex::services
