// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/message_repository.h"

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::Message;
using model::Urgency;
using soci::use;

constexpr std::array urgencies{Urgency::emergency, Urgency::high, Urgency::normal, Urgency::low};
constexpr std::string_view table = "message";

}  // namespace

Result<void> MessageRepository::add(Message const& m, privacy::EraseOn erase_on) {
    auto const row = m.id.value();
    auto const& number = m.callback.reveal<serve_call>().e164();
    BOOST_OUTCOME_TRY(auto const from, vault_.seal({table, m.company, row, "from"}, m.from.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const callback, vault_.seal({table, m.company, row, "callback"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(m.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const body, vault_.seal({table, m.company, row, "text"}, m.text.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(m.company);
        auto const id = text(m.id);
        auto const call = text(m.call);
        std::string const urgency{to_string(m.urgency)};
        auto const now = detail::us(clock_.now());
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO message (company, message, call, addressee, from_sealed, callback_sealed, callback_token, "
                "text_sealed, urgency, taken_us, erase_on_us) VALUES (:c, :id, :k, :a, :f, :n, :t, :b, :u, :now, :e)",
            use(company, "c"), use(id, "id"), use(call, "k"), use(m.addressee, "a"), use(from, "f"), use(callback, "n"),
            use(token, "t"), use(body, "b"), use(urgency, "u"), use(now, "now"), use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<Message> MessageRepository::read(model::CompanyId company, model::CallId call, soci::row const& row) {
    Message m;
    m.company = company;
    m.call = call;
    BOOST_OUTCOME_TRY(m.id, detail::id_from<model::MessageId>(row.get<std::string>(0)));
    auto const id = m.id.value();
    m.addressee = row.get<std::string>(1);
    BOOST_OUTCOME_TRY(auto from, vault_.open({table, company, id, "from"}, row.get<std::string>(2)));
    BOOST_OUTCOME_TRY(auto callback, vault_.open({table, company, id, "callback"}, row.get<std::string>(3)));
    BOOST_OUTCOME_TRY(auto body, vault_.open({table, company, id, "text"}, row.get<std::string>(4)));
    m.from = model::CallerName{std::move(from)};
    BOOST_OUTCOME_TRY(m.callback, detail::phone_from(callback));
    m.text = model::MessageText{std::move(body)};
    BOOST_OUTCOME_TRY(m.urgency, detail::enum_from(urgencies, row.get<std::string>(5)));
    return m;
}

Result<std::vector<Message>> MessageRepository::of_call(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<Message>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        soci::rowset<soci::row> const rows =
            (sql_.prepare
                 << "SELECT message, addressee, from_sealed, callback_sealed, text_sealed, urgency FROM message "
                    "WHERE company = :c AND call = :k ORDER BY taken_us, message",
             use(company_text, "c"), use(call_text, "k"));
        std::vector<Message> out;
        for (auto const& row : rows) {
            BOOST_OUTCOME_TRY(auto one, read(company, call, row));
            out.push_back(std::move(one));
        }
        return out;
    });
}

}  // namespace ombrex::sql
