// SPDX-License-Identifier: Apache-2.0
#include "app/admin_request.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <ostream>

#include "adapters/files/object_store.h"
#include "adapters/files/recording_spool.h"
#include "adapters/outbox/outbox_mailer.h"
#include "app/utc_moment.h"
#include "privacy/policy.h"
#include "services/correct_caller.h"
#include "services/erase_at_processor.h"
#include "services/erase_caller.h"
#include "services/erase_minor_user.h"
#include "services/written_number.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using model::RightsKind;
using model::RightsRequest;
using privacy::Purpose::legal_duty;

template <class Id>
Result<Id> id_of(std::string const& typed, std::string_view list) {
    auto const id = Id128::parse(typed);
    if (!id) return Error{Errc::invalid_input, fmt::format("that is no id; `ombrex admin {}` shows them", list)};
    if (id.value() == Id128{}) return Error{Errc::not_found, fmt::format("there is none; `ombrex admin {}`", list)};
    return Id{id.value()};
}

/// E.164, read as the business's country writes it; the operator's own requests have no business, and need the country.
Result<model::CallerPhone> number_of(AdminStore& store, model::CompanyId company, std::string const& typed) {
    std::string locale;
    if (company != model::CompanyId{}) {
        BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(auto const assistant, unit.companies().assistant(company));
            locale = assistant.business.locale;
            return ok();
        }));
    }
    BOOST_OUTCOME_TRY(auto const e164, services::read_written_number(typed, locale));
    BOOST_OUTCOME_TRY(auto number, model::PhoneNumber::parse(e164));
    return model::CallerPhone{std::move(number)};
}

Result<RightsRequest> asked(RequestWords const& words, AdminStore& store) {
    RightsRequest out;
    auto const kind = model::find_rights_kind(words.kind);
    if (!kind || *kind == RightsKind::no_recording) {
        return Error{Errc::invalid_input, "a request is access, correct, erase, export, object or minor"};
    }
    out.kind = *kind;
    auto const against = model::find_objection(words.against.empty() ? "everything" : words.against);
    if (!against) return Error{Errc::invalid_input, "an objection is against everything, insights or analytics"};
    out.against = *against;
    out.name = model::CallerName{words.name};
    if (!words.company.empty()) {
        BOOST_OUTCOME_TRY(out.company, id_of<model::CompanyId>(words.company, "company list"));
    }
    if (!words.user.empty()) {
        BOOST_OUTCOME_TRY(out.user, id_of<model::UserId>(words.user, "user list"));
    }
    if (words.number.empty()) return out;
    BOOST_OUTCOME_TRY(out.phone, number_of(store, out.company, words.number));
    return out;
}

/// Where recordings are, for one command.
struct Rooms {
    std::unique_ptr<files::ObjectStore> objects;
    std::unique_ptr<files::RecordingSpool> spool;

    static Result<Rooms> open(AdminStore& store) {
        BOOST_OUTCOME_TRY(auto objects, files::ObjectStore::open(store.path() / "objects"));
        BOOST_OUTCOME_TRY(auto spool, files::RecordingSpool::open(store.path() / "spool"));
        return Rooms{std::move(objects), std::move(spool)};
    }
    services::RecordingRoom of(AdminStore& store) const { return {*spool, *objects, store.keys()}; }
};

Result<void> erase(AdminStore& store, model::RequestId id, std::vector<std::string> const& also,
                   AdminContext const& context) {
    BOOST_OUTCOME_TRY(auto const rooms, Rooms::open(store));
    BOOST_OUTCOME_TRY(auto const mails, outbox::OutboxMailer::open(store.path() / "outbox", context.clock));
    services::CallerErasureOrder order{id, {}, store.actor()};
    for (auto const& name : also) order.also.emplace_back(name);
    BOOST_OUTCOME_TRY(auto const gone, wait(services::erase_caller(store.deps(), rooms.of(store), *mails,
                                                                   std::move(order), admin_deadline(context))));
    context.out << fmt::format("erased: {} rows, a receipt for each\n", gone.rows);
    if (gone.held > 0) {
        context.out << fmt::format("legal_hold: {} rows stay until the hold ends; the answer says so\n", gone.held);
    }
    if (gone.mails > 0) context.out << fmt::format("erased: {} mails of the outbox\n", gone.mails);
    if (gone.recipients > 0) {
        context.out << fmt::format("recipients that are asked to delete: {}; `request show {}` tells what they say\n",
                                   gone.recipients, id.value().to_string());
    }
    if (gone.left > 0) {
        context.out << fmt::format("left: {} rows of somebody else at that number, or of nobody can say whom\n",
                                   gone.left);
    }
    return ok();
}

Result<services::CallerCorrection> correction_of(AdminStore& store, model::CompanyId company,
                                                 CorrectionWords const& words) {
    services::CallerCorrection out;
    if (!words.name.empty()) out.name = model::CallerName{words.name};
    if (!words.number.empty()) {
        BOOST_OUTCOME_TRY(out.phone, number_of(store, company, words.number));
    }
    if (!words.instead_of.empty()) {
        BOOST_OUTCOME_TRY(out.wrong_phone, number_of(store, company, words.instead_of));
    }
    return out;
}

Result<void> correct(AdminStore& store, services::CallerCorrectionOrder order, CorrectionWords const& words,
                     AdminContext const& context) {
    model::CompanyId company;
    BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(auto const request, unit.rights().find(order.request));
        company = request.company;
        return ok();
    }));
    BOOST_OUTCOME_TRY(order.correction, correction_of(store, company, words));
    BOOST_OUTCOME_TRY(auto const done,
                      wait(services::correct_caller(store.deps(), std::move(order), admin_deadline(context))));
    context.out << fmt::format("corrected: {} appointments, {} messages\n", done.appointments, done.messages);
    if (done.recipients > 0) context.out << fmt::format("recipients that are told: {}\n", done.recipients);
    return ok();
}

/// C44: at once. A caller is found by his number; without one there is nothing to find yet.
Result<void> erase_minor(AdminStore& store, RightsRequest const& request, AdminContext const& context) {
    if (request.user == model::UserId{}) {
        return request.phone.reveal<legal_duty>().empty() ? ok() : erase(store, request.id, {}, context);
    }
    BOOST_OUTCOME_TRY(auto const rooms, Rooms::open(store));
    BOOST_OUTCOME_TRY(wait(
        services::erase_minor_user(store.deps(), rooms.of(store), request.id, store.actor(), admin_deadline(context))));
    context.out << "erased: the user, a receipt for each thing\n";
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
        bool const in_part = one.state == model::RightsState::answered;
        context.out << "  closed " << utc(*one.closed);
        if (one.refusal != model::Refusal::none) {
            context.out << (in_part ? ": refused in part: " : ": ") << to_string(one.refusal);
        }
    } else if (clock.reminder > 0) {
        context.out << fmt::format("  REMINDER  {} % of the time is gone", clock.percent);
    }
    context.out << '\n';
}

void print(model::ProcessorRequest const& one, AdminContext const& context) {
    auto const& row = privacy::row_of(privacy::published_policy, one.recipient);
    context.out << fmt::format("  recipient {}  {}  {}  {}\n", one.id.value().to_string(), row.id,
                               one.state == model::ProcessorState::failed ? "FAILED" : to_string(one.state),
                               one.answer);
}

/// Recipients without an answer: of these requests, and of accounts that are gone.
Result<std::vector<model::ProcessorRequest>> unanswered(ports::UnitOfWork& unit,
                                                        std::vector<RightsRequest> const& all) {
    BOOST_OUTCOME_TRY(auto out, unit.processors().of_request(model::RequestId{}));
    for (auto const& request : all) {
        BOOST_OUTCOME_TRY(auto const some, unit.processors().of_request(request.id));
        out.insert(out.end(), some.begin(), some.end());
    }
    std::erase_if(out, [](auto const& one) { return one.state == model::ProcessorState::done; });
    return out;
}

/// What only `show` tells, and what was written by strangers.
void print_words(RightsRequest const& one, AdminContext const& context) {
    auto const line = [&](std::string_view what, std::string_view said) {
        if (!said.empty()) context.out << fmt::format("  {:<9} {}\n", what, said);
    };
    line("asked", utc(one.asked));
    line("against", one.kind == RightsKind::object ? to_string(one.against) : "");
    line("name", one.name.reveal<legal_duty>());
    line("number", one.phone.reveal<legal_duty>().e164());
    line("said", one.said.reveal<legal_duty>());
    line("reply to", one.reply_to.reveal<legal_duty>());
    line("wanted", privacy::in_words(services::identity_wanted(privacy::published_policy, one.kind)));
    line("proof", to_string(one.proof));
    line("words", one.words.reveal<legal_duty>());
}

json::object as_json(RightsRequest const& one, AdminContext const& context) {
    return {{"request", one.id.value().to_string()},
            {"company", one.company.value().to_string()},
            {"from", one.user == model::UserId{} ? "caller" : "user"},
            {"kind", to_string(one.kind)},
            {"against", one.kind == RightsKind::object ? json::value(to_string(one.against)) : json::value(nullptr)},
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
    if (!id) return admin_refused(context, id.error());
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const done = deed(store.value(), id.value());
    return done ? 0 : admin_refused(context, done.error());
}

}  // namespace

int run_admin_request_add(RequestWords const& words, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::change);
    if (!store) return admin_failed(context, store.error());
    auto const request = asked(words, store.value());
    if (!request) return admin_refused(context, request.error());
    auto const entered = wait(services::record_request(store.value().deps(), request.value(), store.value().actor(),
                                                       admin_deadline(context)));
    if (!entered) return admin_refused(context, entered.error());
    context.out << fmt::format("{}: {}, answer by {}\n", entered.value().id.value().to_string(),
                               to_string(entered.value().state), to_string(entered.value().answer_by));
    if (request.value().kind != RightsKind::minor) return 0;
    auto const gone = erase_minor(store.value(), entered.value(), context);
    return gone ? 0 : admin_refused(context, gone.error());
}

int run_admin_request_list(bool as_lines, AdminContext const& context) {
    auto store = AdminStore::open(context, AdminStore::Use::look);
    if (!store) return admin_failed(context, store.error());
    std::vector<RightsRequest> all;
    std::vector<model::ProcessorRequest> waiting;
    auto const done = store.value().transact([&](ports::UnitOfWork& unit) -> Result<void> {
        BOOST_OUTCOME_TRY(store.value().audit(unit, {}, "rights_requests_listed", {}));
        BOOST_OUTCOME_TRY(all, unit.rights().all());
        BOOST_OUTCOME_TRY(waiting, unanswered(unit, all));
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
    if (as_lines) return 0;
    if (all.empty()) context.out << "the register is empty\n";
    if (!waiting.empty())
        context.out << "recipients that have not said that they deleted or corrected what they got:\n";
    for (auto const& one : waiting) print(one, context);
    return 0;
}

int run_admin_request_show(std::string const& id, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        RightsRequest one;
        std::vector<model::ProcessorRequest> recipients;
        BOOST_OUTCOME_TRY(store.transact([&](ports::UnitOfWork& unit) -> Result<void> {
            BOOST_OUTCOME_TRY(one, unit.rights().find(wanted));
            BOOST_OUTCOME_TRY(recipients, unit.processors().of_request(wanted));
            return store.audit(unit, one.company, "rights_request_shown", wanted.value());
        }));
        print(one, context);
        print_words(one, context);
        for (auto const& each : recipients) print(each, context);
        return ok();
    });
}

int run_admin_request_prove(std::string const& id, ProofWords const& words, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        auto const deps = store.deps();
        auto const by = admin_deadline(context);
        if (!words.judgement.empty()) {
            return wait(services::prove_by_judgement(deps, wanted, words.judgement, store.actor(), by));
        }
        if (!words.code.empty()) {
            return wait(services::prove_by_call_back(deps, wanted, words.code, words.fact, store.actor(), by));
        }
        BOOST_OUTCOME_TRY(auto const code, wait(services::make_call_back_code(deps, wanted, store.actor(), by)));
        context.out << fmt::format("call the number of the request, and say this code to who asked: {}\n", code);
        return ok();
    });
}

int run_admin_request_answer(std::string const& id, std::string const& answer, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        return wait(services::answer_request(store.deps(), wanted, answer, store.actor(), admin_deadline(context)));
    });
}

int run_admin_request_erase(std::string const& id, std::vector<std::string> const& also, AdminContext const& context) {
    return on_request(id, context,
                      [&](AdminStore& store, model::RequestId wanted) { return erase(store, wanted, also, context); });
}

int run_admin_request_correct(std::string const& id, CorrectionWords const& words, std::vector<std::string> const& also,
                              AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) {
        services::CallerCorrectionOrder order{wanted, {}, {}, store.actor()};
        for (auto const& name : also) order.also.emplace_back(name);
        return correct(store, std::move(order), words, context);
    });
}

int run_admin_request_recipient(std::string const& id, std::string const& answer, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) {
        model::ProcessorRequestId const line{wanted.value()};
        return wait(
            services::record_recipients_answer(store.deps(), line, answer, store.actor(), admin_deadline(context)));
    });
}

int run_admin_request_refuse(std::string const& id, std::string const& reason, AdminContext const& context) {
    return on_request(id, context, [&](AdminStore& store, model::RequestId wanted) -> Result<void> {
        auto const why = model::find_refusal(reason).value_or(model::Refusal::none);
        return wait(services::refuse_request(store.deps(), wanted, why, store.actor(), admin_deadline(context)));
    });
}

}  // namespace ombrex::app
