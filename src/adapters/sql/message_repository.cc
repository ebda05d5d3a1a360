// SPDX-License-Identifier: Apache-2.0
#include "adapters/sql/message_repository.h"

#include <fmt/format.h>

#include <array>

#include "adapters/sql/detail/columns.h"
#include "adapters/sql/detail/guarded.h"
#include "adapters/sql/detail/look_up.h"

namespace ombrex::sql {
namespace {

using detail::guarded;
using detail::text;
using enum privacy::Purpose;
using model::Message;
using model::Urgency;
using ports::MessageLine;
using soci::use;

constexpr std::array urgencies{Urgency::emergency, Urgency::high, Urgency::normal, Urgency::low};
constexpr std::string_view message_table = "message";

std::string messages_where(std::string_view where) {
    return fmt::format(
        "SELECT company, message, call, addressee, from_sealed, callback_sealed, text_sealed, urgency, "
        "taken_us, answered_us FROM message {}",
        where);
}

}  // namespace

Result<void> MessageRepository::add(Message const& m, privacy::EraseOn erase_on) {
    auto const row = m.id.value();
    auto const& number = m.callback.reveal<serve_call>().e164();
    BOOST_OUTCOME_TRY(auto const from,
                      vault_.seal({message_table, m.company, row, "from"}, m.from.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const callback, vault_.seal({message_table, m.company, row, "callback"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(m.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const body,
                      vault_.seal({message_table, m.company, row, "text"}, m.text.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const by_name, detail::name_token(vault_, m.company, m.from.reveal<serve_call>()));
    BOOST_OUTCOME_TRY(auto const by_mail, detail::mail_token(vault_, m.company, m.text.reveal<serve_call>()));
    return guarded([&]() -> Result<void> {
        auto const company = text(m.company);
        auto const id = text(m.id);
        auto const call = text(m.call);
        std::string const urgency{to_string(m.urgency)};
        auto const now = detail::us(clock_.now());
        detail::NullableUs erase{erase_on.due()};
        sql_ << "INSERT INTO message (company, message, call, addressee, from_sealed, callback_sealed, callback_token, "
                "text_sealed, urgency, taken_us, name_token, mail_token, erase_on_us) "
                "VALUES (:c, :id, :k, :a, :f, :n, :t, :b, :u, :now, :nt, :mt, :e)",
            use(company, "c"), use(id, "id"), use(call, "k"), use(m.addressee, "a"), use(from, "f"), use(callback, "n"),
            use(token, "t"), use(body, "b"), use(urgency, "u"), use(now, "now"), use(by_name, "nt"), use(by_mail, "mt"),
            use(erase.value, erase.indicator, "e");
        return ok();
    });
}

Result<MessageLine> MessageRepository::read(soci::row const& row) {
    MessageLine line;
    auto& m = line.message;
    BOOST_OUTCOME_TRY(m.company, detail::id_from<model::CompanyId>(row.get<std::string>(0)));
    BOOST_OUTCOME_TRY(m.id, detail::id_from<model::MessageId>(row.get<std::string>(1)));
    BOOST_OUTCOME_TRY(m.call, detail::id_from<model::CallId>(row.get<std::string>(2)));
    auto const id = m.id.value();
    m.addressee = row.get<std::string>(3);
    BOOST_OUTCOME_TRY(auto from, vault_.open({message_table, m.company, id, "from"}, row.get<std::string>(4)));
    BOOST_OUTCOME_TRY(auto callback, vault_.open({message_table, m.company, id, "callback"}, row.get<std::string>(5)));
    BOOST_OUTCOME_TRY(auto body, vault_.open({message_table, m.company, id, "text"}, row.get<std::string>(6)));
    m.from = model::CallerName{std::move(from)};
    BOOST_OUTCOME_TRY(m.callback, detail::phone_from(callback));
    m.text = model::MessageText{std::move(body)};
    BOOST_OUTCOME_TRY(m.urgency, detail::enum_from(urgencies, row.get<std::string>(7)));
    line.taken = detail::from_us(row.get<long long>(8));
    if (row.get_indicator(9) == soci::i_ok) line.answered = detail::from_us(row.get<long long>(9));
    return line;
}

Result<std::vector<MessageLine>> MessageRepository::read_all(soci::rowset<soci::row> const& rows) {
    std::vector<MessageLine> out;
    for (auto const& row : rows) {
        BOOST_OUTCOME_TRY(auto one, read(row));
        out.push_back(std::move(one));
    }
    return out;
}

Result<std::vector<Message>> MessageRepository::of_call(model::CompanyId company, model::CallId call) {
    BOOST_OUTCOME_TRY(auto lines, lines_of_call(company, call));
    std::vector<Message> out;
    for (auto& line : lines) out.push_back(std::move(line.message));
    return out;
}

Result<std::vector<MessageLine>> MessageRepository::page(ports::MessageQuery const& asked) {
    return guarded([&]() -> Result<std::vector<MessageLine>> {
        auto const company = text(asked.company);
        auto const from = detail::us(asked.from);
        auto const place = asked.after.value_or(ports::ListPlace{TimePoint::max(), Id128{}});
        auto const place_us = detail::us(place.at);
        auto const place_id = place.id.to_string();
        auto const most = static_cast<long long>(asked.limit);
        auto const* const open = asked.open ? "AND answered_us IS NULL " : "";
        return read_all((sql_.prepare << messages_where(
                             fmt::format("WHERE company = :c {}AND taken_us >= :f AND (taken_us, message) < "
                                         "(:a, :k) ORDER BY taken_us DESC, message DESC LIMIT :l",
                                         open)),
                         use(company, "c"), use(from, "f"), use(place_us, "a"), use(place_id, "k"), use(most, "l")));
    });
}

Result<std::vector<MessageLine>> MessageRepository::lines_of_call(model::CompanyId company, model::CallId call) {
    return guarded([&]() -> Result<std::vector<MessageLine>> {
        auto const company_text = text(company);
        auto const call_text = text(call);
        return read_all((sql_.prepare << messages_where("WHERE company = :c AND call = :k ORDER BY taken_us, message"),
                         use(company_text, "c"), use(call_text, "k")));
    });
}

Result<MessageLine> MessageRepository::find(model::CompanyId company, model::MessageId id) {
    return guarded([&]() -> Result<MessageLine> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        BOOST_OUTCOME_TRY(auto found, read_all((sql_.prepare << messages_where("WHERE company = :c AND message = :id"),
                                                use(company_text, "c"), use(id_text, "id"))));
        if (found.empty()) return Error{Errc::not_found, "no such message"};
        return std::move(found.front());
    });
}

Result<void> MessageRepository::set_answered(model::CompanyId company, model::MessageId id,
                                             std::optional<TimePoint> answered) {
    return guarded([&]() -> Result<void> {
        auto const company_text = text(company);
        auto const id_text = text(id);
        detail::NullableUs when{answered};
        soci::statement change =
            (sql_.prepare << "UPDATE message SET answered_us = :a WHERE company = :c AND message = :id",
             use(when.value, when.indicator, "a"), use(company_text, "c"), use(id_text, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such message"};
        return ok();
    });
}

Result<void> MessageRepository::correct(Message const& m) {
    auto const row = m.id.value();
    auto const& called = m.from.reveal<serve_call>();
    auto const& number = m.callback.reveal<serve_call>().e164();
    BOOST_OUTCOME_TRY(auto const from, vault_.seal({message_table, m.company, row, "from"}, called));
    BOOST_OUTCOME_TRY(auto const callback, vault_.seal({message_table, m.company, row, "callback"}, number));
    BOOST_OUTCOME_TRY(auto const token, vault_.token(m.company, "phone", number));
    BOOST_OUTCOME_TRY(auto const by_name, detail::name_token(vault_, m.company, called));
    return guarded([&]() -> Result<void> {
        auto const company = text(m.company);
        auto const id = text(m.id);
        soci::statement change =
            (sql_.prepare << "UPDATE message SET from_sealed = :f, callback_sealed = :n, callback_token = :t, "
                             "name_token = :nt WHERE company = :c AND message = :id",
             use(from, "f"), use(callback, "n"), use(token, "t"), use(by_name, "nt"), use(company, "c"), use(id, "id"));
        change.execute(true);
        if (change.get_affected_rows() != 1) return Error{Errc::not_found, "no such message"};
        return ok();
    });
}

}  // namespace ombrex::sql
