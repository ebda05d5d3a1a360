// SPDX-License-Identifier: Apache-2.0
#include "app/admin_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "app/utc_moment.h"
#include "language/phone.h"
#include "services/erase_caller.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::RightsKind;
using model::RightsRequest;
using privacy::Purpose::legal_duty;

int refused(AdminContext const& context, Error const& error) {
    admin_failed(context, error);
    return error.code == Errc::invalid_input ? 2 : 1;
}

template <class Id>
Result<Id> id_of(std::string const& typed, std::string_view list) {
    auto const id = Id128::parse(typed);
    if (!id) return Error{Errc::invalid_input, fmt::format("that is no id; `ombrex admin {}` shows them", list)};
    return Id{id.value()};
}

/// "+1 303 555 0177", "(303) 555-0177" and "303.555.0177" are one number to a business in America.
Result<model::CallerPhone> number_of(std::string const& typed, std::string const& locale) {
    std::string digits;
    std::ranges::copy_if(typed, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    auto const plan = language::parse_locale(locale).value_or(language::Locale::en_us);
    auto const e164 = typed.starts_with('+') ? std::optional{"+" + digits} : language::to_e164(digits, plan);
    auto const number = model::PhoneNumber::parse(e164.value_or(""));
    if (!number) return Error{Errc::invalid_input, "that is no whole telephone number: write it with its country"};
    return model::CallerPhone{number.value()};
}

Result<RightsRequest> asked(RequestWords const& words, AdminStore& store) {
    RightsRequest out;
    auto const kind = model::find_rights_kind(words.kind);
    if (!kind || *kind == RightsKind::no_recording) {
        return Error{Errc::invalid_input, "a request is access, correct, erase, export, object or minor"};
    }
    out.kind = *kind;
    out.name = model::CallerName{words.name};
    BOOST_OUTCOME_TRY(out.company, id_of<model::CompanyId>(words.company, "company list"));
    if (words.number.empty()) return out;
    std::string locale;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(out.company));
        locale = assistant.business.locale;
        return ok();
    }));
    BOOST_OUTCOME_TRY(out.phone, number_of(words.number, locale));
    return out;
}

Result<void> erase(AdminStore& store, model::RequestId id, AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const objects, files::ObjectStore::open(store.path() / "objects"));
    BOOST_OUTCOME_TRY(auto const spool, files::RecordingSpool::open(store.path() / "spool"));
    services::RecordingRoom const room{*spool, *objects, store.keys()};
    BOOST_OUTCOME_TRY(auto const gone, AdminStore::wait(services::erase_caller(store.deps(), room, id, store.actor(),
                                                                               admin_deadline(context))));
    context.out << fmt::format("erased: {} rows, a receipt for each\n", gone.rows);
    if (gone.left > 0) {
        context.out << fmt::format("left: {} rows of somebody else at that number, or of nobody can say whom\n",
                                   gone.left);
    }
    return ok();
}

LocalDays today(AdminContext const& context) {
    return LocalDays{std::chrono::floor<std::chrono::days>(context.clock.now()).time_since_epoch()};
}

void print(RightsRequest const& one, AdminContext const& context) {
    auto const clock = model::answer_clock(one, today(context));
    context.out << fmt::format("{}  {:<12} {:<12} answer by {}", one.id.value().to_string(), to_string(one.kind),
                               to_string(one.state), to_string(one.answer_by));
    if (one.closed) {
        context.out << "  closed " << utc(*one.closed);
        if (one.refusal != model::Refusal::none) context.out << ": " << to_string(one.refusal);
    } else if (clock.reminder > 0) {
        context.out << fmt::format("  REMINDER  {} % of the time is gone", clock.percent);
    }
    context.out << '\n';
}

json::object as_json(RightsRequest const& one, AdminContext const& context) {
    return {{"request", one.id.value().to_string()},
            {"company", one.company.value().to_string()},
            {"from", one.user == model::UserId{} ? "caller" : "user"},
            {"kind", to_string(one.kind)},
            {"state", to_string(one.state)},
            {"asked", utc(one.asked)},
            {"answer_by", to_string(one.answer_by)},
            {"percent", model::answer_clock(one, today(context)).percent},
            {"proof", to_string(one.proof)},
            {"refusal", to_string(one.refusal)},
            {"closed", one.closed ? json::value(json::string(utc(*one.closed))) : json::value(nullptr)}};
}

/// Runs one of the register's deeds on a request.
template <class Deed>
int on_request(std::string const& typed, AdminContext const& context, Deed deed) {
    auto const id = id_of<model::RequestId>(typed, "request list");
    if (!id) return refused(context, id.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const done = deed(store.value(), id.value());
    return done ? 0 : refused(context, done.error());
}

Result<RightsRequest> looked_up(AdminStore& store, model::RequestId id, std::string_view action) {
    RightsRequest out;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(out, unit.rights().find(id));
        return store.audit(unit, out.company, action, id.value());
    }));
    return out;
}

}  // namespace

int run_admin_request_add(RequestWords const& words, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const request = asked(words, store.value());
    if (!request) return refused(context, request.error());
    auto const entered = AdminStore::wait(services::record_request(store.value().deps(), request.value(),
                                                                   store.value().actor(), admin_deadline(context)));
    if (!entered) return refused(context, entered.error());
    context.out << fmt::format("{}: {}, answer by {}\n", entered.value().id.value().to_string(),
                               to_string(entered.value().state), to_string(entered.value().answer_by));
    if (request.value().kind != RightsKind::minor || words.number.empty()) return 0;
    auto const gone = erase(store.value(), entered.value().id, context);
    return gone ? 0 : refused(context, gone.error());
}

int run_admin_request_list(bool as_lines, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<RightsRequest> all;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, "rights_requests_listed", {}));
        BOOST_OUTCOME_TRY(all, unit.rights().all());
        return ok();
    });
    if (!done) return admin_failed(context, done.error());
    for (auto const& one : all) {
        if (as_lines) {
            context.out << json::serialize(as_json(one, context)) << '\n';
        } else {
            print(one, context);
        }
    }
    if (all.empty() && !as_lines) context.out << "the register is empty\n";
    return 0;
}

int run_admin_request_show(std::string const& id, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const one, looked_up(store, wanted, "rights_request_shown"));
        print(one, context);
        context.out << fmt::format("  asked   {}\n  name    {}\n  number  {}\n  proof   {}\n  words   {}\n",
                                   utc(one.asked), one.name.reveal<legal_duty>(), one.phone.reveal<legal_duty>().e164(),
                                   to_string(one.proof), one.words.reveal<legal_duty>());
        return ok();
    });
}

int run_admin_request_prove(std::string const& id, ProofWords const& words, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        auto const deps = store.deps();
        auto const by = admin_deadline(context);
        if (!words.judgement.empty()) {
            return AdminStore::wait(services::prove_by_judgement(deps, wanted, words.judgement, store.actor(), by));
        }
        if (!words.code.empty()) {
            return AdminStore::wait(
                services::prove_by_call_back(deps, wanted, words.code, words.fact, store.actor(), by));
        }
        BOOST_OUTCOME_TRY(auto const code,
                          AdminStore::wait(services::make_call_back_code(deps, wanted, store.actor(), by)));
        context.out << fmt::format("call the number of the request, and say this code to who asked: {}\n", code);
        return ok();
    });
}

int run_admin_request_answer(std::string const& id, std::string const& answer, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const one, looked_up(store, wanted, "rights_request_read"));
        bool const erases = one.kind == RightsKind::erase || one.kind == RightsKind::minor;
        if (erases && one.user == model::UserId{}) return erase(store, wanted, context);
        if (answer.empty()) return Error{Errc::invalid_input, "say what was sent, changed or decided"};
        return AdminStore::wait(
            services::answer_request(store.deps(), wanted, answer, store.actor(), admin_deadline(context)));
    });
}

int run_admin_request_refuse(std::string const& id, std::string const& reason, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        auto const why = model::find_refusal(reason).value_or(model::Refusal::none);
        return AdminStore::wait(
            services::refuse_request(store.deps(), wanted, why, store.actor(), admin_deadline(context)));
    });
}

}  // namespace ombrex::app
