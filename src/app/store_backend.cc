// SPDX-License-Identifier: Apache-2.0
#include "app/store_backend.h"

#include <cstdlib>
#include <utility>

#include "adapters/sql/database.h"
#include "app/call_export.h"
#include "app/scenario_seed.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/wait.h"
#include "crypto/memory_key_store.h"
#include "services/business_tools.h"

namespace ombrex::app {
namespace {

using namespace std::chrono_literals;

TimePoint start_of(Scenario const& scenario) {
    return scenario.assistant.business.zone.to_instant(scenario.now.value_or(LocalMinutes{})).first;
}

/// Picks up, or does not, as the scenario says.
class ScriptedLine final : public ports::TransferLine {
public:
    explicit ScriptedLine(Scenario const& scenario) : scenario_{scenario} {}

    Task<model::TransferResult> join(model::TransferRule const& rule, std::string, Deadline) override {
        auto const found = scenario_.answers.find(rule.label);
        bool const answers = found != scenario_.answers.end() && found->second;
        co_return answers ? model::TransferResult::connected : model::TransferResult::no_answer;
    }

private:
    Scenario const& scenario_;
};

class StoreBackend final : public TextBackend {
public:
    StoreBackend(Scenario const& scenario, std::uint64_t seed)
        : scenario_{scenario},
          random_{seed},
          clock_{start_of(scenario)},
          keys_{crypto::MasterKeys{crypto::MasterKey::generate(random_), std::nullopt}, key_store_, random_},
          database_{sql::Database::open_in_memory({keys_, clock_, random_}).value()},
          company_{Id128::make(random_)},
          call_{Id128::make(random_)},
          line_{scenario},
          tools_{deps(), {company_, call_, scenario.assistant, clock_.now()}, line_} {
        in_unit([&](ports::UnitOfWork& unit) { return seed_scenario(unit, deps(), company_, scenario_); });
    }

    ports::CallTools& tools() override { return tools_; }

    CallEffects const& effects() const override {
        in_unit([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(effects_, read_effects(unit, company_, call_));
            return ok();
        });
        return effects_;
    }

    void set_now(LocalMinutes now) override {
        auto const when = scenario_.assistant.business.zone.to_instant(now).first;
        if (when > clock_.now()) clock_.set(when);
    }

private:
    services::Deps deps() { return {*database_, clock_, random_, privacy::published_policy}; }

    /// The store is in memory and ours alone: that it answers is an invariant.
    void in_unit(ports::Database::Work work) const {
        if (!wait(database_->transact(std::move(work), Deadline::in(clock_, 1h)))) std::abort();
    }

    Scenario const& scenario_;
    mutable SeededRandom random_;
    ManualClock clock_;
    crypto::MemoryKeyStore key_store_;
    crypto::KeyRing keys_;
    std::unique_ptr<sql::Database> database_;
    model::CompanyId company_;
    model::CallId call_;
    ScriptedLine line_;
    services::BusinessTools tools_;
    mutable CallEffects effects_;
};

}  // namespace

std::unique_ptr<TextBackend> make_store_backend(Scenario const& scenario, std::uint64_t seed) {
    return std::make_unique<StoreBackend>(scenario, seed);
}

}  // namespace ombrex::app
