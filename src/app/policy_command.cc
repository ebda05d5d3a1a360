// SPDX-License-Identifier: Apache-2.0
#include "app/policy_command.h"

#include <fmt/format.h>

#include <array>
#include <ostream>
#include <string_view>

#include "app/text_file.h"
#include "privacy/policy_diff.h"
#include "privacy/processing_record.h"
#include "privacy/proof.h"
#include "privacy/published_page.h"

namespace ombrex::app {
namespace {

using privacy::Operator;
using privacy::Policy;
using privacy::Status;

constexpr std::string_view usage =
    "usage: ombrex policy show [--format text|html|json]\n"
    "       ombrex policy record [--format text|html|json]\n"
    "       ombrex policy diff A B    A, B: a version, or a file of `show --format json`\n"
    "       ombrex policy check\n"
    "       ombrex policy prove [--json] | --verify FILE [--key PUBLIC_KEY]\n"
    "       ombrex policy publish VERSION [--dry-run] [--yes]\n";

struct Format {
    std::string_view name;
    std::string (*render)(Policy const&, Operator const&);
};
using Formats = std::array<Format, 3>;  ///< The first is that of who asks for none.
constexpr Formats policy_formats{{
    {"text", privacy::render_policy_text},
    {"html", privacy::render_policy_html},
    {"json", privacy::render_policy_json},
}};
constexpr Formats record_formats{{
    {"text", privacy::render_record_text},
    {"html", privacy::render_record_html},
    {"json", privacy::render_record_json},
}};

struct Command {
    std::span<std::string const> arguments;
    Policy const& policy;
    Operator const& who;
    std::ostream& out;
    std::ostream& err;
};

int wrong_use(Command const& command) {
    command.err << usage;
    return 2;
}

int print(Command const& command, Formats const& formats) {
    auto const arguments = command.arguments;
    bool const as_asked = arguments.size() == 2 && arguments[0] == "--format";
    if (!arguments.empty() && !as_asked) return wrong_use(command);
    std::string_view const wanted = as_asked ? std::string_view{arguments[1]} : formats.front().name;
    for (Format const& format : formats) {
        if (format.name == wanted) {
            command.out << format.render(command.policy, command.who);
            return 0;
        }
    }
    return wrong_use(command);
}

int show(Command const& command) { return print(command, policy_formats); }
int record(Command const& command) { return print(command, record_formats); }

/// The policy as a document of JSON: the version in force by its id, else a file.
Result<std::string> document_of(Command const& command, std::string const& name) {
    if (name == privacy::current_version(command.policy).id) {
        return privacy::render_policy_json(command.policy, command.who);
    }
    auto text = read_file(name);
    if (!text) {
        return Error{Errc::not_found,
                     fmt::format("there is no version {0} and no file {0}; the version in force is {1}", name,
                                 privacy::current_version(command.policy).id)};
    }
    return text;
}

Result<std::string> difference(Command const& command) {
    BOOST_OUTCOME_TRY(auto const before, document_of(command, command.arguments[0]));
    BOOST_OUTCOME_TRY(auto const after, document_of(command, command.arguments[1]));
    BOOST_OUTCOME_TRY(auto const changes, privacy::policy_changes(before, after));
    return privacy::to_string(changes);
}

int diff(Command const& command) {
    if (command.arguments.size() != 2) return wrong_use(command);
    auto const text = difference(command);
    if (!text) {
        command.err << "ombrex policy diff: " << text.error().detail << '\n';
        return 1;
    }
    command.out << text.value();
    return 0;
}

/// The promises of one state: each with the tests that prove it, or with the reason.
void print_promises(Policy const& policy, Status status, std::string_view word, std::ostream& out) {
    bool any = false;
    for (privacy::ClauseRow const& row : policy.clauses) {
        if (row.status != status) continue;
        if (!any) out << '\n' << word << '\n';
        any = true;
        std::string id = to_string(row.clause);
        auto const proofs = privacy::proofs_of(row);
        if (proofs.empty()) out << fmt::format("  {:<4} {}\n", id, row.note);
        for (std::string_view const name : proofs) {
            out << fmt::format("  {:<4} {}\n", id, name);
            id.clear();
        }
    }
}

void warn_of_undated_contracts(Command const& command) {
    for (privacy::RecipientRow const& row : command.policy.recipients) {
        bool const undated = row.processor && !row.safeguard.signed_on;
        if (undated && command.who.active.contains(row.recipient)) {
            command.err << to_string(row.clause) << ": " << row.name << " is active, and the date of its "
                        << row.safeguard.contract << " is not recorded\n";
        }
    }
}

int check(Command const& command) {
    if (!command.arguments.empty()) return wrong_use(command);
    std::array<int, 3> counts{};
    for (privacy::ClauseRow const& row : command.policy.clauses) {
        ++counts[static_cast<std::size_t>(row.status)];
        if (row.status == Status::broken) command.err << to_string(row.clause) << " is broken: " << row.note << '\n';
    }
    warn_of_undated_contracts(command);
    auto const [kept, planned, broken] = counts;
    command.out << fmt::format("{} promises: {} kept, {} planned, {} broken\n", command.policy.clauses.size(), kept,
                               planned, broken);
    print_promises(command.policy, Status::kept, "kept, and proved by", command.out);
    print_promises(command.policy, Status::planned, "planned, because", command.out);
    return broken == 0 ? 0 : 1;
}

}  // namespace

int run_policy_command(std::span<std::string const> arguments, Policy const& policy, Operator const& who,
                       std::ostream& out, std::ostream& err) {
    struct Verb {
        std::string_view name;
        int (*run)(Command const&);
    };
    constexpr std::array verbs{Verb{"show", show}, Verb{"record", record}, Verb{"diff", diff}, Verb{"check", check}};
    if (!arguments.empty()) {
        for (Verb const& verb : verbs) {
            if (verb.name == arguments.front()) return verb.run({arguments.subspan(1), policy, who, out, err});
        }
    }
    err << usage;
    return 2;
}

}  // namespace ombrex::app
