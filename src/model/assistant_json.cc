// SPDX-License-Identifier: Apache-2.0
#include "model/assistant_json.h"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>

namespace ombrex::model {
namespace {

namespace json = boost::json;
using std::chrono::minutes;

template <class T, class F>
json::array array_of(std::vector<T> const& items, F&& encode) {
    json::array out;
    out.reserve(items.size());
    for (auto const& item : items) out.push_back(encode(item));
    return out;
}

json::value text(std::string const& value) { return json::string{value}; }

json::value encode(TimeBlock const& block) { return {block.from.count(), block.to.count()}; }
json::value encode(std::vector<TimeBlock> const& blocks) {
    return array_of(blocks, [](TimeBlock const& b) { return encode(b); });
}
json::value encode(SpecialDay const& day) {
    return {{"day", ombrex::to_string(day.day)}, {"name", day.name}, {"blocks", encode(day.blocks)}};
}
json::value encode(Service const& s) {
    return {{"name", s.name},   {"aliases", array_of(s.aliases, text)}, {"minutes", s.length.count()},
            {"price", s.price}, {"buffer", s.buffer.count()},           {"staff", array_of(s.staff, text)}};
}
json::value encode(Staff const& s) {
    auto const fact = [](Fact const& f) { return json::value{{"key", f.key}, {"value", f.value}}; };
    return {{"name", s.name}, {"aliases", array_of(s.aliases, text)}, {"facts", array_of(s.facts, fact)}};
}
json::value encode(Faq const& f) { return {{"key", f.key}, {"asks", array_of(f.asks, text)}, {"answer", f.answer}}; }
json::value encode(TransferRule const& r) { return {{"label", r.label}, {"when", r.when}, {"to", r.to.e164()}}; }

json::value encode(ClientTool const& tool) {
    auto const parameter = [](ClientTool::Parameter const& p) {
        return json::value{{"name", p.name}, {"description", p.description}, {"required", p.required}};
    };
    return {{"name", to_string(tool.deed)},
            {"description", tool.description},
            {"parameters", array_of(tool.parameters, parameter)},
            {"expects_response", tool.expects_response},
            {"response_timeout_s", tool.response_timeout.count()}};
}

/// Reads fields by name and type; the first that does not fit is the error.
class Reader {
public:
    explicit Reader(json::object const& object) : object_{object} {}

    std::string string(char const* key) {
        auto const* v = find(key);
        if (v != nullptr && v->is_string()) return std::string{v->as_string()};
        return fail<std::string>(key);
    }
    /// Fields that stores of before do not have.
    std::vector<std::string> strings_if_there(char const* key) {
        return find(key) == nullptr ? std::vector<std::string>{} : strings(key);
    }
    std::string string_if_there(char const* key) { return find(key) == nullptr ? std::string{} : string(key); }
    bool flag(char const* key) {
        auto const* v = find(key);
        return v != nullptr && v->is_bool() ? v->as_bool() : fail<bool>(key);
    }
    std::int64_t number(char const* key) {
        auto const* v = find(key);
        if (v != nullptr && v->is_int64()) return v->as_int64();
        return fail<std::int64_t>(key);
    }
    template <class T>
    std::vector<T> list(char const* key, std::function<T(json::value const&)> const& decode) {
        auto const* v = find(key);
        if (v == nullptr || !v->is_array()) return fail<std::vector<T>>(key);
        std::vector<T> out;
        for (auto const& item : v->as_array()) out.push_back(decode(item));
        return out;
    }
    std::vector<std::string> strings(char const* key) {
        return list<std::string>(key, [this, key](json::value const& v) {
            return v.is_string() ? std::string{v.as_string()} : fail<std::string>(key);
        });
    }
    /// A list of objects; what goes wrong inside of one is this reader's error too.
    template <class T>
    std::vector<T> objects(char const* key, T (*decode)(Reader&)) {
        return list<T>(key, [this, key, decode](json::value const& v) {
            if (!v.is_object()) return fail<T>(key);
            Reader inner{v.as_object()};
            T out = decode(inner);
            if (wrong_.empty()) wrong_ = inner.wrong_;
            return out;
        });
    }
    template <class T>
    std::vector<T> objects_if_there(char const* key, T (*decode)(Reader&)) {
        return find(key) == nullptr ? std::vector<T>{} : objects(key, decode);
    }
    template <class T>
    T fail(char const* key) {
        if (wrong_.empty()) wrong_ = key;
        return T{};
    }
    [[nodiscard]] std::string const& wrong() const { return wrong_; }

private:
    json::value const* find(char const* key) const { return object_.if_contains(key); }

    json::object const& object_;
    std::string wrong_;
};

std::vector<TimeBlock> decode_blocks(Reader& in, char const* key) {
    return in.list<TimeBlock>(key, [&](json::value const& v) {
        auto const* pair = v.if_array();
        bool const fits = pair != nullptr && pair->size() == 2 && (*pair)[0].is_int64() && (*pair)[1].is_int64();
        if (!fits) return in.fail<TimeBlock>(key);
        return TimeBlock{minutes{(*pair)[0].as_int64()}, minutes{(*pair)[1].as_int64()}};
    });
}
SpecialDay decode_special(Reader& in) {
    auto const day = parse_local_day(in.string("day"));
    return {day ? day.value() : in.fail<LocalDays>("day"), in.string("name"), decode_blocks(in, "blocks")};
}
Service decode_service(Reader& in) {
    return {in.string("name"),  in.strings("aliases"), minutes{in.number("minutes")}, minutes{in.number("buffer")},
            in.string("price"), in.strings("staff")};
}
Fact decode_fact(Reader& in) { return {in.string("key"), in.string("value")}; }
Staff decode_staff(Reader& in) {
    return {in.string("name"), in.strings("aliases"), in.objects<Fact>("facts", decode_fact)};
}
Faq decode_faq(Reader& in) { return {in.string("key"), in.strings("asks"), in.string("answer")}; }
PhoneNumber decode_phone(Reader& in, char const* key) {
    auto const text = in.string(key);
    if (text.empty()) return {};
    auto const number = PhoneNumber::parse(text);
    return number ? number.value() : in.fail<PhoneNumber>(key);
}
TransferRule decode_transfer(Reader& in) { return {in.string("label"), in.string("when"), decode_phone(in, "to")}; }

void decode_business(Reader& in, BusinessProfile& out) {
    out.name = in.string("name");
    auto const zone = TimeZone::find(in.string("timezone"));
    out.zone = zone ? zone.value() : (in.fail<int>("timezone"), TimeZone::utc());
    out.locale = in.string("locale");
    out.vertical = in.string("vertical");
    out.address = in.string("address");
    out.phone = decode_phone(in, "phone");
    out.greeting = in.string_if_there("greeting");
}

ClientTool decode_client_tool(Reader& in) {
    ClientTool out;
    auto const word = std::ranges::find(client_deed_words, in.string("name"));
    if (word == client_deed_words.end()) return in.fail<ClientTool>("name");
    out.deed = static_cast<ClientDeed>(word - client_deed_words.begin());
    out.description = in.string("description");
    out.parameters = in.objects<ClientTool::Parameter>("parameters", [](Reader& one) {
        auto name = one.string("name");
        auto description = one.string("description");
        return ClientTool::Parameter{std::move(name), std::move(description), one.flag("required")};
    });
    out.expects_response = in.flag("expects_response");
    out.response_timeout = std::chrono::seconds{in.number("response_timeout_s")};
    return out;
}

void decode_booking(Reader& in, BookingRules& out) {
    out.step = minutes{in.number("step_min")};
    out.min_notice = minutes{in.number("min_notice_min")};
    out.horizon = std::chrono::days{in.number("horizon_days")};
    out.offer = static_cast<int>(in.number("offer"));
    out.per_call_max = static_cast<int>(in.number("per_call_max"));
    out.require = in.strings("require");
    if (out.step <= minutes::zero()) in.fail<int>("step_min");
}

}  // namespace

std::string to_json(Assistant const& a) {
    json::array week;
    for (auto const& day : a.hours.week) week.push_back(encode(day));
    json::value const out{
        {"name", a.business.name},
        {"timezone", a.business.zone.name()},
        {"locale", a.business.locale},
        {"vertical", a.business.vertical},
        {"address", a.business.address},
        {"phone", a.business.phone.e164()},
        {"greeting", a.business.greeting},
        {"week", week},
        {"special", array_of(a.hours.special, [](SpecialDay const& d) { return encode(d); })},
        {"step_min", a.booking.step.count()},
        {"min_notice_min", a.booking.min_notice.count()},
        {"horizon_days", a.booking.horizon.count()},
        {"offer", a.booking.offer},
        {"per_call_max", a.booking.per_call_max},
        {"require", array_of(a.booking.require, text)},
        {"services", array_of(a.services, [](Service const& s) { return encode(s); })},
        {"staff", array_of(a.staff, [](Staff const& s) { return encode(s); })},
        {"faqs", array_of(a.faqs, [](Faq const& f) { return encode(f); })},
        {"transfers", array_of(a.transfers, [](TransferRule const& r) { return encode(r); })},
        {"emergency_number", a.emergency.number},
        {"emergency_on_call", a.emergency.on_call.value_or("")},
        {"erase", static_cast<int>(a.erase)},
        {"recording", static_cast<int>(a.recording)},
        {"sites", array_of(a.sites, text)},
        {"client_tools", array_of(a.client_tools, [](ClientTool const& t) { return encode(t); })},
    };
    return json::serialize(out);
}

Result<Assistant> assistant_from_json(std::string_view text) {
    boost::system::error_code failure;
    auto const parsed = json::parse(json::string_view{text.data(), text.size()}, failure);
    if (failure || !parsed.is_object()) return Error{Errc::invalid_input, "an assistant is a JSON object"};
    Reader in{parsed.as_object()};
    Assistant a;
    decode_business(in, a.business);
    auto const week = in.list<std::vector<TimeBlock>>("week", [&](json::value const& day) {
        json::object const wrapped{{"day", day}};
        Reader one{wrapped};
        auto blocks = decode_blocks(one, "day");
        if (!one.wrong().empty()) in.fail<int>("week");
        return blocks;
    });
    if (week.size() == a.hours.week.size()) {
        std::ranges::copy(week, a.hours.week.begin());
    } else {
        in.fail<int>("week");
    }
    a.hours.special = in.objects<SpecialDay>("special", decode_special);
    decode_booking(in, a.booking);
    a.services = in.objects<Service>("services", decode_service);
    a.staff = in.objects<Staff>("staff", decode_staff);
    a.faqs = in.objects<Faq>("faqs", decode_faq);
    a.transfers = in.objects<TransferRule>("transfers", decode_transfer);
    a.emergency.number = in.string("emergency_number");
    if (auto on_call = in.string("emergency_on_call"); !on_call.empty()) a.emergency.on_call = std::move(on_call);
    a.erase = in.number("erase") == 1 ? EraseMode::verified : EraseMode::request;
    auto const recording = in.number("recording");
    a.recording = recording == 1 ? ConsentMode::notice : recording == 2 ? ConsentMode::ask : ConsentMode::off;
    a.sites = in.strings_if_there("sites");
    a.client_tools = in.objects_if_there<ClientTool>("client_tools", decode_client_tool);
    if (!in.wrong().empty())
        return Error{Errc::invalid_input, "assistant: field \"" + in.wrong() + "\" is missing or wrong"};
    return a;
}

}  // namespace ombrex::model
