// SPDX-License-Identifier: Apache-2.0
#include "app/publish_command.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>

#include "app/utc_moment.h"
#include "services/publish_policy.h"

namespace ombrex::app {
namespace {

constexpr std::string_view publish_usage = "usage: ombrex policy publish VERSION [--dry-run] [--yes] [--as NAME]\n";

struct Asked {
    std::string version;
    bool dry_run = false;
    bool yes = false;
    std::string as;
};

/// None: wrong use.
std::optional<Asked> read(std::span<std::string const> words) {
    Asked out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--dry-run") {
            out.dry_run = true;
        } else if (words[i] == "--yes") {
            out.yes = true;
        } else if (words[i] == "--as" && i + 1 < words.size()) {
            out.as = words[++i];
        } else if (out.version.empty() && !words[i].starts_with('-')) {
            out.version = words[i];
        } else {
            return std::nullopt;
        }
    }
    return out.version.empty() ? std::nullopt : std::optional{std::move(out)};
}

int publish_failed(AdminContext const& context, Error const& error) {
    context.err << "ombrex policy publish: " << error.detail << '\n';
    return 1;
}

void print_changes(std::vector<privacy::NoticedChange> const& changes, privacy::Weight weight, std::string_view head,
                   std::ostream& out) {
    bool any = false;
    for (auto const& change : changes) {
        if (change.weight != weight) continue;
        if (!any) out << '\n' << head << '\n';
        any = true;
        out << "  " << to_string(change) << '\n';
    }
}

void print(services::Publication const& plan, privacy::Edition const& edition, std::ostream& out) {
    out << fmt::format("version {}, in force from {}; ", edition.version, to_string(edition.effective));
    if (plan.previous.empty()) {
        out << "the first on record here: later ones are compared with it, and nobody is mailed\n";
        return;
    }
    out << "people know " << plan.previous << '\n';
    print_changes(plan.changes, privacy::Weight::material, "material: what a person would want to know", out);
    print_changes(plan.changes, privacy::Weight::editorial, "editorial", out);
    out << fmt::format("\ntold today, it may be in force from {} on\n", to_string(plan.earliest));
}

bool agreed(AdminContext const& context) {
    context.out << "publish it, and mail it to every user? yes or no: " << std::flush;
    std::string line;
    std::getline(context.in, line);
    return line == "yes";
}

/// None: it was not published yet.
Result<std::optional<model::PublishedVersion>> on_record(AdminStore& store, std::string const& version) {
    std::optional<model::PublishedVersion> out;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(out, unit.notices().version(version));
        return ok();
    }));
    return out;
}

Result<void> print_progress(AdminStore& store, model::PublishedVersion const& published, std::ostream& out) {
    ports::NoticeCounts counts;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(counts, unit.notices().counts(published.version));
        return ok();
    }));
    out << fmt::format("version {} was published {}, in force from {}: {} of {} letters are handed over\n",
                       published.version, utc(published.published), to_string(published.effective), counts.handed_over,
                       counts.queued);
    return ok();
}

Result<int> publish(Asked const& asked, AdminContext const& context, privacy::Edition const& edition) {
    auto const use = asked.dry_run ? AdminStore::Use::look : AdminStore::Use::change;
    BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, use));
    BOOST_OUTCOME_TRY(auto const before, on_record(store, asked.version));
    if (before) {
        if (!asked.dry_run) {
            BOOST_OUTCOME_TRY(wait(services::queue_notices(store.deps(), admin_deadline(context))));
        }
        BOOST_OUTCOME_TRY(print_progress(store, *before, context.out));
        return 0;
    }
    BOOST_OUTCOME_TRY(auto const plan,
                      wait(services::plan_publication(store.deps(), edition, admin_deadline(context))));
    print(plan, edition, context.out);
    if (asked.dry_run) return 0;
    if (!asked.yes && !agreed(context)) {
        context.out << "nothing was published\n";
        return 1;
    }
    BOOST_OUTCOME_TRY(auto const letters,
                      wait(services::publish_policy(store.deps(), edition, store.actor(), admin_deadline(context))));
    context.out << fmt::format("published; {} letters are queued, and a running server hands them over\n", letters);
    return 0;
}

}  // namespace

int run_publish_command(std::span<std::string const> arguments, AdminContext context, privacy::Edition const& edition) {
    auto const asked = read(arguments);
    if (!asked) {
        context.err << publish_usage;
        return 2;
    }
    if (asked->version != edition.version) {
        return publish_failed(context,
                              {Errc::not_found, fmt::format("this program has version {} of the policy and no {}",
                                                            edition.version, asked->version)});
    }
    context.as = asked->as;
    auto const done = publish(*asked, context, edition);
    return done ? done.value() : publish_failed(context, done.error());
}

}  // namespace ombrex::app
