// SPDX-License-Identifier: Apache-2.0
#include "app/prove_command.h"

#include <ostream>

#include "app/config_policy.h"
#include "app/text_file.h"
#include "app/transport.h"
#include "crypto/signed_document.h"
#include "services/evidence.h"

namespace ombrex::app {
namespace {

using privacy::Audience;

constexpr std::string_view prove_usage =
    "usage: ombrex policy prove [--json | --html]\n"
    "       ombrex policy prove --verify FILE [--key PUBLIC_KEY]\n";

int failed(AdminContext const& context, Error const& error) {
    context.err << "ombrex policy prove: " << error.detail << '\n';
    return 1;
}

/// The store of the data folder; none where there is no store.
Result<std::optional<AdminStore>> store_of(AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (store) return std::optional{std::move(store.value())};
    if (store.error().code == Errc::not_found) return std::optional<AdminStore>{};
    return store.error();
}

Result<privacy::Evidence> gather(AdminContext const& context, std::optional<AdminStore>& store) {
    auto transports = transports_in_words(context.config);
    if (!store) {
        context.err << "ombrex policy prove: there is no store in the data folder: no figures, and no signature\n";
        return privacy::Evidence{.made = context.clock.now(), .transports = std::move(transports)};
    }
    return wait(services::gather_evidence(store->deps(), std::move(transports), admin_deadline(context)));
}

Result<void> prove(AdminContext const& context, privacy::Operator const& who, std::string_view form) {
    BOOST_OUTCOME_TRY(auto const policy, policy_of(context.config));
    BOOST_OUTCOME_TRY(auto store, store_of(context));
    BOOST_OUTCOME_TRY(auto const evidence, gather(context, store));
    auto document = form == "--html"   ? privacy::render_evidence_html(policy, who, evidence, Audience::operators)
                    : form == "--json" ? privacy::render_evidence_json(policy, who, evidence, Audience::operators)
                                       : privacy::render_evidence_text(policy, evidence, Audience::operators);
    auto const sign = form == "--html" ? crypto::sign_page : form == "--json" ? crypto::sign_json : crypto::sign_text;
    if (store) {
        document = sign(std::move(document), store->keys().sign_key());
    } else if (form == "--json") {
        document += '\n';
    }
    context.out << document;
    return ok();
}

Result<void> verify(AdminContext const& context, std::string const& file, std::string key) {
    BOOST_OUTCOME_TRY(auto const document, read_file(file));
    if (key.empty()) {
        BOOST_OUTCOME_TRY(auto store, AdminStore::open(context, AdminStore::Use::look));
        key = crypto::public_key_of(store.keys().sign_key());
    }
    BOOST_OUTCOME_TRY(crypto::verify_signed(document, key));
    context.out << "signed by " << key << ", and nothing in it was altered\n";
    return ok();
}

}  // namespace

int run_prove_command(std::span<std::string const> arguments, AdminContext const& context,
                      privacy::Operator const& who) {
    auto const count = arguments.size();
    bool const formed = count == 1 && (arguments[0] == "--json" || arguments[0] == "--html");
    bool const checks = (count == 2 || (count == 4 && arguments[2] == "--key")) && arguments[0] == "--verify";
    if (count > 0 && !formed && !checks) {
        context.err << prove_usage;
        return 2;
    }
    auto const done = checks ? verify(context, arguments[1], count == 4 ? arguments[3] : "")
                             : prove(context, who, formed ? std::string_view{arguments[0]} : std::string_view{});
    return done ? 0 : failed(context, done.error());
}

}  // namespace ombrex::app
