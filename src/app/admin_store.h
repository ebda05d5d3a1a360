// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <fmt/format.h>

#include <filesystem>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/config.h"
#include "app/data_folder.h"
#include "app/store.h"
#include "base/guarded_clock.h"
#include "base/id128.h"
#include "base/wait.h"
#include "privacy/policy.h"
#include "services/call_context.h"

namespace ombrex::app {

/// What every admin command gets. Lifetime: that of the command.
struct AdminContext {
    Config const& config;
    std::vector<std::string> const& config_errors;  ///< Only the doctor goes on in spite of them.
    std::filesystem::path models;
    Clock const& clock;
    Random& random;
    std::ostream& out;
    std::ostream& err;
    std::string account{"nobody"};  ///< The account of the machine that runs the command.
    std::string as{};               ///< --as: under which name; empty: none was given.
    std::istream& in = std::cin;
    std::function<bool()> vouch = kernel_keeps_time;  ///< Whether something keeps the machine's clock in step.
};

/// Tells what went wrong, on `err`; returns the exit code 1.
int admin_failed(AdminContext const& context, Error const& error);
/// As admin_failed; the exit code is 2 where what was typed is wrong.
int admin_refused(AdminContext const& context, Error const& error);
/// What was typed. Errors: invalid_input (no id; says that `ombrex admin LIST` shows them).
template <class Id>
[[nodiscard]] Result<Id> admin_id(std::string_view typed, std::string_view list) {
    auto const id = Id128::parse(typed);
    if (id) return Id{id.value()};
    return Error{Errc::invalid_input, fmt::format("\"{}\" is no id; `ombrex admin {}` shows them", typed, list)};
}

/// A deadline for one step of a command: a server beside it may hold the database for as long.
[[nodiscard]] Deadline admin_deadline(AdminContext const& context);

/// The store of a data folder for one command, beside a running server or alone. Thread: one.
class AdminStore {
public:
    enum class Use {
        look,     ///< Beside a running server too, a throw-away one as well. The store must be there.
        change,   ///< Beside a running server, which sees it from its next call on, or alone. Made where there is none.
        alone,    ///< Beside nobody. The store must be there.
        restore,  ///< Alone, and although the restore is not finished.
    };
    /// Errors: not_found (look, alone: no store there), conflict (all but look: the folder is a throw-away one; alone:
    /// a server uses it), denied (C32: who acts is none of the operators), invalid_input (--as), unavailable.
    static Result<AdminStore> open(AdminContext const& context, Use use);

    [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }
    [[nodiscard]] Store& store() noexcept { return *store_; }
    [[nodiscard]] sql::Database& database() noexcept { return *store_->database; }
    [[nodiscard]] crypto::KeyRing& keys() noexcept { return *store_->keys; }
    [[nodiscard]] crypto::KeyStore& key_store() noexcept { return store_->key_store; }
    [[nodiscard]] files::ErasureJournal& journal() noexcept { return *store_->journal; }
    [[nodiscard]] services::Deps deps() noexcept { return {database(), clock_, random_, *policy_}; }

    /// One transaction, to its end.
    Result<void> transact(ports::Database::Work work);
    /// Another master key, and the store opened anew with it. REQUIRES: opened alone.
    Result<void> rotate_master_key();
    /// Who runs this command, as the audit log names him: "operator:<name>".
    [[nodiscard]] std::string const& actor() const noexcept { return actor_; }
    /// C32: that an operator does something, into the audit log: in the transaction that does it, or, where the deed is
    /// no transaction, in one before it.
    Result<void> audit(ports::UnitOfWork& unit, model::CompanyId company, std::string_view action, Id128 subject);

private:
    AdminStore(AdminContext const& context, privacy::Policy const& policy)
        : path_{context.config.data},
          clock_{context.clock},
          random_{context.random},
          policy_{std::make_unique<privacy::Policy>(policy)} {}

    Result<void> learn_who_acts(AdminContext const& context);

    std::filesystem::path path_;
    std::string actor_;
    Clock const& clock_;
    Random& random_;
    std::unique_ptr<privacy::Policy> policy_;
    std::optional<DataFolder> alone_;
    std::unique_ptr<Store> store_;
};

}  // namespace ombrex::app
