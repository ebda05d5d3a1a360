// SPDX-License-Identifier: Apache-2.0
// Simulated calls with a planted value in every personal field; what each recipient of the policy got of them is
// captured and searched. Ends with 1 when something leaked, a granted value did not arrive, a recipient got nothing,
// the ledger does not agree, or a connection went elsewhere.
#include <fmt/format.h>
#include <fmt/ostream.h>
#include <boost/json.hpp>

#include <charconv>
#include <cstdio>
#include <span>
#include <string_view>

#include "base/log.h"
#include "tests/bench/canaries/connect_watch.h"
#include "tests/bench/canaries/rows.h"

namespace ombrex::canaries {
namespace {

constexpr std::size_t calls_a_shop = 64;

struct Options {
    std::size_t calls = 20'000;
    std::uint64_t seed = 1;
    bool json = false;
};

struct Outcome {
    std::size_t calls = 0;
    std::size_t failed_calls = 0;
    long outside_rows = 0;  ///< Rows of the ledger beyond those that the recipients' tallies explain.
    std::array<Tally, privacy::recipient_count> tallies;
    Missed missed;
    long loopback = 0;
    long elsewhere = 0;
};

std::string categories_of(Tally const& tally) {
    std::string out;
    for (auto const& row : privacy::published_policy.categories) {
        if (tally.categories.contains(row.category)) out += (out.empty() ? "" : " ") + std::string{row.id};
    }
    return out;
}

/// What the ledger in the store says of one business goes to the tallies.
void read_ledger(World& world, Shop const& shop, std::array<Tally, privacy::recipient_count>& tallies) {
    std::vector<privacy::Disclosure> rows;
    constexpr std::size_t all = 100 * calls_a_shop;
    auto const read = wait(world.database->transact(
        [&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(rows, unit.audit().disclosures({.company = shop.company, .limit = all}));
            return ok();
        },
        world.soon()));
    if (!read) return;
    for (auto const& row : rows) {
        auto& tally = tallies[static_cast<std::size_t>(row.recipient)];
        ++tally.disclosures;
        tally.ledger_bytes += row.bytes;
        for (auto const& category : privacy::published_policy.categories) {
            if (row.categories.contains(category.category)) tally.categories.insert(category.category);
        }
    }
}

Outcome run(Options const& options) {
    World world;
    Rows rows{world, options.calls};
    SeededRandom random{options.seed};
    Outcome out;
    std::array<Tally, privacy::recipient_count> ledger;
    std::optional<Plant> owner;
    std::optional<Shop> shop;
    for (; out.calls < options.calls; ++out.calls) {
        Plant plant{out.calls};
        auto const turn = out.calls % calls_a_shop;
        if (turn == 0) {
            if (shop) read_ledger(world, *shop, ledger);
            owner = plant;
            shop = open_shop(world, *owner);
        }
        for (auto const field : shop_fields) plant.of(field) = owner->of(field);
        auto const left = simulate_call(world, *shop, turn, plant, random);
        if (!left) {
            ++out.failed_calls;
            continue;
        }
        rows.send_all(*left, *shop, plant);
    }
    if (shop) read_ledger(world, *shop, ledger);
    out.tallies = rows.tallies();
    out.missed = rows.missed();
    for (std::size_t i = 0; i < out.tallies.size(); ++i) {
        out.tallies[i].disclosures = ledger[i].disclosures;
        out.tallies[i].ledger_bytes = ledger[i].ledger_bytes;
        out.tallies[i].categories = ledger[i].categories;
    }
    return out;
}

/// Rows of the ledger that each call leaves: what simulate_call and send_all do, counted by hand.
constexpr std::array<long, privacy::recipient_count> rows_a_call{2, 2, 1, 3, 2, 1, 3, 3, 7};

bool holds(Outcome const& outcome) {
    bool good = outcome.failed_calls == 0 && outcome.elsewhere == 0 && outcome.calls > 0;
    for (std::size_t i = 0; i < outcome.tallies.size(); ++i) {
        auto const& tally = outcome.tallies[i];
        good = good && tally.captured_bytes > 0 && tally.leaks == 0 && tally.missing == 0 && tally.failures == 0 &&
               tally.disclosures == rows_a_call[i] * static_cast<long>(outcome.calls);
    }
    return good;
}

std::string_view id_of(std::size_t recipient) { return privacy::published_policy.recipients[recipient].id; }

void print_table(Outcome const& outcome) {
    fmt::print("{} calls\n\n{:<19}{:>12}{:>13}{:>13}{:>7}{:>9}  {}\n", outcome.calls, "recipient", "disclosures",
               "by ledger", "captured", "leaks", "missing", "categories");
    for (std::size_t i = 0; i < outcome.tallies.size(); ++i) {
        auto const& tally = outcome.tallies[i];
        fmt::print("{:<19}{:>12}{:>11} B{:>11} B{:>7}{:>9}  {}\n", id_of(i), tally.disclosures, tally.ledger_bytes,
                   tally.captured_bytes, tally.leaks, tally.missing, categories_of(tally));
        for (auto const& [field, times] : tally.leaked) fmt::print("    leaked: {} {} times\n", field, times);
        if (tally.failures > 0) fmt::print("    not sent: {}\n", tally.failures);
        if (tally.by_chance > 0) {
            fmt::print("    four characters like a reference's inside of a longer word or number: {}\n",
                       tally.by_chance);
        }
    }
    fmt::print("\nfree speech that the system does not know, after the strict redactor:\n");
    long met = 0;
    long missed = 0;
    for (std::size_t i = 0; i < stranger_kinds.size(); ++i) {
        fmt::print("    {:<10}{:>6} of {:>6} left over\n", stranger_kinds[i], outcome.missed.missed[i],
                   outcome.missed.met[i]);
        met += outcome.missed.met[i];
        missed += outcome.missed.missed[i];
    }
    fmt::print("    together {:.2f} %\n",
               met > 0 ? 100.0 * static_cast<double>(missed) / static_cast<double>(met) : 0.0);
    fmt::print("\nconnections: {} to loopback, {} elsewhere; the one opened on purpose was seen and refused\n",
               outcome.loopback, outcome.elsewhere);
    if (outcome.failed_calls > 0) fmt::print("calls that failed: {}\n", outcome.failed_calls);
}

void print_json(Outcome const& outcome) {
    boost::json::object recipients;
    for (std::size_t i = 0; i < outcome.tallies.size(); ++i) {
        auto const& tally = outcome.tallies[i];
        recipients[id_of(i)] = {{"disclosures", tally.disclosures}, {"bytes", tally.ledger_bytes},
                                {"captured", tally.captured_bytes}, {"leaks", tally.leaks},
                                {"missing", tally.missing},         {"failures", tally.failures}};
    }
    boost::json::object free_speech;
    for (std::size_t i = 0; i < stranger_kinds.size(); ++i) {
        free_speech[stranger_kinds[i]] = {{"met", outcome.missed.met[i]}, {"missed", outcome.missed.missed[i]}};
    }
    boost::json::object const all{{"bench", "canaries"},
                                  {"calls", outcome.calls},
                                  {"failed_calls", outcome.failed_calls},
                                  {"recipients", std::move(recipients)},
                                  {"free_speech", std::move(free_speech)},
                                  {"connections_elsewhere", outcome.elsewhere},
                                  {"passed", holds(outcome)}};
    fmt::print("{}\n", boost::json::serialize(all));
}

std::optional<Options> parse(std::span<char*> words) {
    Options out;
    for (std::size_t i = 1; i < words.size(); ++i) {
        std::string_view const word{words[i]};
        if (word == "--json") {
            out.json = true;
            continue;
        }
        if ((word != "--calls" && word != "--seed") || ++i == words.size()) return std::nullopt;
        std::string_view const text{words[i]};
        std::uint64_t number = 0;
        auto const [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc{} || end != text.data() + text.size()) return std::nullopt;
        if (word == "--seed") out.seed = number;
        if (word == "--calls") out.calls = number;
    }
    if (out.calls == 0 || out.calls > calls_max) return std::nullopt;
    return out;
}

}  // namespace
}  // namespace ombrex::canaries

int main(int count, char** words) {
    using namespace ombrex::canaries;
    auto const options = parse({words, static_cast<std::size_t>(count)});
    if (!options) {
        fmt::print(stderr, "usage: canaries_bench [--calls N] [--seed N] [--json]   N at most {}\n", calls_max);
        return 2;
    }
    ombrex::log::set_level(ombrex::log::Level::warn);
    auto const watch = ConnectWatch::start();
    if (!watch) {
        fmt::print(stderr, "canaries: this kernel does not let a program watch its own connections (seccomp)\n");
        return 77;
    }
    bool const seen = try_to_leave() && watch->elsewhere() == 1;
    auto outcome = run(*options);
    outcome.loopback = watch->loopback();
    outcome.elsewhere = watch->elsewhere() - (seen ? 1 : 0);
    options->json ? print_json(outcome) : print_table(outcome);
    return seen && holds(outcome) ? 0 : 1;
}
