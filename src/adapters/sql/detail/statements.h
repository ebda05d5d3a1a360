// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace ombrex::sql::detail {

/// What is asked of one connection at every request, each statement planned once: to plan costs more than to find a
/// row, or the few calls of a number. What is kept is kept for good, so a text is one of few. Lifetime: within the
/// session. Thread: its database thread.
///
/// `Asked` holds what a statement is asked with and what a row gives, and `void bind(soci::statement&,
/// std::string_view text)` ties them to it.
class Statements {
    struct Kept {
        Kept() = default;
        Kept(Kept const&) = delete;
        Kept& operator=(Kept const&) = delete;
        virtual ~Kept() = default;

        bool usable = true;  ///< SOCI drops a statement that failed: it is planned anew.
    };

public:
    template <class Asked>
    class Planned : public Kept {
    public:
        Planned(soci::session& sql, std::string const& text) : statement_{sql} {
            asked_.bind(statement_, text);
            statement_.alloc();
            statement_.prepare(text);
            statement_.define_and_bind();
        }
        Asked* operator->() noexcept { return &asked_; }

        /// `each` is given each row in turn. Errors: what it says of the first that it cannot take. Throws what SOCI
        /// throws.
        template <class Each>
        Result<void> read(Each each) {
            Result<void> out = ok();
            usable = false;
            statement_.execute();
            while (statement_.fetch()) {  // to its end in any case: a statement half read keeps the store busy
                if (out) out = each(static_cast<Asked const&>(asked_));
            }
            usable = true;
            return out;
        }

    private:
        friend class Statements;

        Asked asked_;
        soci::statement statement_;
    };

    explicit Statements(soci::session& sql) : sql_{sql} {}

    [[nodiscard]] soci::session& sql() const noexcept { return sql_; }

    /// REQUIRES: one `Asked` for each text.
    template <class Asked>
    Planned<Asked>& planned(std::string_view text) {
        auto found = kept_.find(text);
        if (found == kept_.end() || !found->second->usable) {
            std::string const whole{text};
            found = kept_.insert_or_assign(whole, std::make_unique<Planned<Asked>>(sql_, whole)).first;
        }
        return static_cast<Planned<Asked>&>(*found->second);
    }

    /// One that is asked with nothing and gives nothing.
    void run(std::string_view text) {
        auto& plain = planned<Nothing>(text);
        plain.usable = false;
        plain.statement_.execute(true);
        plain.usable = true;
    }

private:
    struct Nothing {
        void bind(soci::statement&, std::string_view) const noexcept {}
    };

    soci::session& sql_;
    std::map<std::string, std::unique_ptr<Kept>, std::less<>> kept_;
};

}  // namespace ombrex::sql::detail
