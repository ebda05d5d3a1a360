// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/processor_request_repository.h"

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::NullableUs;
using detail::text;
using model::ProcessorRequest;
using soci::use;

constexpr std::string_view select_processor_requests =
    "SELECT company, processor_request, request, call, recipient, state, rounds, answer, asked_us, answered_us "
    "FROM processor_request ";

Result<ProcessorRequest> processor_request_from(soci::row const& row) {
    ProcessorRequest r;
    BOOST_OUTCOME_TRY(r.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(r.id, detail::id_from<model::ProcessorRequestId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(r.request, detail::id_from<model::RequestId>(row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(r.call, detail::id_from<model::CallId>(row.get<std::string>(3)));
    auto const recipient = row.get<long long>(4);
    auto const state = model::find_processor_state(row.get<std::string>(5));
    if (recipient < 0 || recipient >= static_cast<long long>(privacy::recipient_count) || !state) {
        return Error{Errc::unavailable, "a stored word cannot be read"};
    }
    r.recipient = static_cast<privacy::Recipient>(recipient);
    r.state = *state;
    r.rounds = static_cast<int>(row.get<long long>(6));
    r.answer = row.get<std::string>(7);
    r.asked = detail::from_us(row.get<long long>(8));
    if (row.get_indicator(9) != soci::i_null) r.answered = detail::from_us(row.get<long long>(9));
    return r;
}

}  // namespace

Result<bool> ProcessorRequestRepository::add(ProcessorRequest const& r, privacy::EraseOn erase_on) {
    return guarded([&]() -> Result<bool> {
        auto const company = text(r.company), id = text(r.id), request = text(r.request), call = text(r.call);
        auto const recipient = static_cast<long long>(r.recipient);
        std::string const state{to_string(r.state)};
        auto const asked = detail::us(r.asked);
        NullableUs answered{r.answered}, erase{erase_on.due()};
        soci::statement put =
            (sql_.prepare << "INSERT INTO processor_request (company, processor_request, request, call, recipient, "
                             "state, rounds, answer, asked_us, answered_us, erase_on_us) "
                             "VALUES (:c, :id, :q, :k, :r, :s, :n, :w, :a, :d, :e) ON CONFLICT DO NOTHING",
             use(company, "c"), use(id, "id"), use(request, "q"), use(call, "k"), use(recipient, "r"), use(state, "s"),
             use(r.rounds, "n"), use(r.answer, "w"), use(asked, "a"), use(answered.value, answered.indicator, "d"),
             use(erase.value, erase.indicator, "e"));
        put.execute(true);
        return put.get_affected_rows() == 1;
    });
}

Result<void> ProcessorRequestRepository::update(ProcessorRequest const& r) {
    return guarded([&]() -> Result<void> {
        auto const company = text(r.company), id = text(r.id);
        std::string const state{to_string(r.state)};
        NullableUs answered{r.answered};
        soci::statement change =
            (sql_.prepare << "UPDATE processor_request SET state = :s, rounds = :n, answer = :w, answered_us = :d "
                             "WHERE company = :c AND processor_request = :id",
             use(state, "s"), use(r.rounds, "n"), use(r.answer, "w"), use(answered.value, answered.indicator, "d"),
             use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no recipient is asked under that id"};
        return ok();
    });
}

Result<ProcessorRequest> ProcessorRequestRepository::find(model::ProcessorRequestId id) {
    return guarded([&]() -> Result<ProcessorRequest> {
        auto const wanted = text(id);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << std::string{select_processor_requests} + "WHERE processor_request = :id",
             use(wanted, "id"));
        for (auto const& row : rows) return processor_request_from(row);
        return Error{Errc::not_found, "no recipient is asked under that id"};
    });
}

Result<std::vector<ProcessorRequest>> ProcessorRequestRepository::of_request(model::RequestId request) {
    return guarded([&]() -> Result<std::vector<ProcessorRequest>> {
        auto const wanted = text(request);
        soci::rowset<soci::row> const rows =
            (sql_.prepare << std::string{select_processor_requests} + "WHERE request = :q ORDER BY call, recipient",
             use(wanted, "q"));
        std::vector<ProcessorRequest> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto one, processor_request_from(row));
            out.push_back(std::move(one));
        }
        return out;
    });
}

}  // namespace ombrex::sql
