// SPDX-License-Identifier: Apache-2.0
#include "api/assistant_input.h"

#include <algorithm>
#include <array>
#include <set>

#include "model/assistant_faults.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;
using std::chrono::minutes;
using Wrong = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::string_view, 7> days{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr std::array<std::string_view, 3> recording_words{"off", "notice", "ask"};
constexpr std::int64_t number_max = 1'000'000;  ///< Of any; the model knows what each may be.

/// One object of the body, field by field. A value with an error reads as empty.
class Fields {
public:
    Fields(json::value const* value, std::string at, Wrong& wrong)
        : object_{value == nullptr ? nullptr : value->if_object()}, at_{std::move(at)}, wrong_{wrong} {
        if (value != nullptr && object_ == nullptr) refuse_all("is to be an object");
    }

    [[nodiscard]] json::value const* take(std::string_view name) {
        read_.emplace(name);
        if (object_ == nullptr) return nullptr;
        auto const found = object_->find(json::string_view{name.data(), name.size()});
        if (found != object_->end()) return &found->value();
        refuse(name, "is missing");
        return nullptr;
    }
    [[nodiscard]] std::string text(std::string_view name) {
        auto const* const value = take(name);
        if (value == nullptr) return {};
        auto const* const text = value->if_string();
        if (text == nullptr) refuse(name, "is to be a text");
        return text == nullptr ? std::string{} : std::string{text->data(), text->size()};
    }
    [[nodiscard]] int number(std::string_view name) {
        auto const* const value = take(name);
        if (value == nullptr) return 0;
        auto const* const number = value->if_int64();
        bool const good = number != nullptr && *number >= 0 && *number <= number_max;
        if (!good) refuse(name, "is to be a whole number");
        return good ? static_cast<int>(*number) : 0;
    }
    [[nodiscard]] Fields object(std::string_view name) { return {take(name), path(name), wrong_}; }
    /// Each entry of a list; `read` gets its value and its path.
    template <class Read>
    void each(std::string_view name, Read read) {
        auto const* const value = take(name);
        if (value == nullptr) return;
        auto const* const list = value->if_array();
        if (list == nullptr) return refuse(name, "is to be a list");
        for (std::size_t i = 0; i < list->size(); ++i) read((*list)[i], path(name) + "." + std::to_string(i));
    }
    [[nodiscard]] std::vector<std::string> texts(std::string_view name) {
        std::vector<std::string> out;
        each(name, [&](json::value const& value, std::string const& at) {
            auto const* const text = value.if_string();
            if (text == nullptr) wrong_.emplace(at, "is to be a text");
            if (text != nullptr) out.emplace_back(text->data(), text->size());
        });
        return out;
    }
    /// Where it was not refused before.
    void refuse(std::string_view name, std::string why) { wrong_.emplace(path(name), std::move(why)); }
    /// After the last field.
    void close() {
        if (object_ == nullptr) return;
        for (auto const& field : *object_) {
            if (!read_.contains(std::string_view{field.key().data(), field.key().size()})) {
                refuse({field.key().data(), field.key().size()}, "is not asked for");
            }
        }
    }

private:
    [[nodiscard]] std::string path(std::string_view name) const {
        return at_.empty() ? std::string{name} : at_ + "." + std::string{name};
    }
    void refuse_all(std::string why) { wrong_.emplace(at_, std::move(why)); }

    json::object const* object_;
    std::string at_;
    Wrong& wrong_;
    std::set<std::string, std::less<>> read_;
};

model::PhoneNumber phone(Fields& in, std::string_view name) {
    auto const typed = in.text(name);
    if (typed.empty()) return {};
    auto const number = model::PhoneNumber::parse(typed);
    if (!number) in.refuse(name, "must be a number like +13035550100");
    return number ? number.value() : model::PhoneNumber{};
}

minutes clock(Fields& in, std::string_view name) {
    auto const read = parse_clock(in.text(name));
    if (!read) in.refuse(name, "must be a time like 08:30");
    return read ? read.value() : minutes{0};
}

std::vector<model::TimeBlock> blocks(Fields& in, std::string_view name, Wrong& wrong) {
    std::vector<model::TimeBlock> out;
    in.each(name, [&](json::value const& value, std::string const& at) {
        Fields block{&value, at, wrong};
        auto const from = clock(block, "from");
        out.push_back({from, clock(block, "until")});
        block.close();
    });
    std::ranges::sort(out, {}, &model::TimeBlock::from);
    return out;
}

void read_business(Fields in, model::BusinessProfile& out) {
    out.name = in.text("name");
    auto const zone = TimeZone::find(in.text("tz"));
    if (zone) out.zone = zone.value();
    if (!zone) in.refuse("tz", "must be a zone like America/Denver");
    out.locale = in.text("locale");
    out.vertical = in.text("vertical");
    out.address = in.text("address");
    out.phone = phone(in, "phone");
    out.greeting = in.text("greeting");
    in.close();
}

void read_hours(Fields& in, model::Hours& out, Wrong& wrong) {
    auto week = in.object("hours");
    for (std::size_t day = 0; day < days.size(); ++day) out.week[day] = blocks(week, days[day], wrong);
    week.close();
    in.each("holidays", [&](json::value const& value, std::string const& at) {
        Fields holiday{&value, at, wrong};
        auto const day = parse_local_day(holiday.text("date"));
        if (!day) holiday.refuse("date", "must be a day like 2026-11-26");
        out.special.push_back({day ? day.value() : LocalDays{}, "", blocks(holiday, "open", wrong)});
        holiday.close();
    });
}

void read_booking(Fields in, model::BookingRules& out) {
    out.step = minutes{in.number("step_minutes")};
    out.min_notice = minutes{in.number("min_notice_minutes")};
    out.horizon = std::chrono::days{in.number("horizon_days")};
    out.offer = in.number("offer");
    out.per_call_max = in.number("per_call_max");
    in.close();
}

void read_services(Fields& in, model::Assistant& out, Wrong& wrong) {
    in.each("services", [&](json::value const& value, std::string const& at) {
        Fields fields{&value, at, wrong};
        model::Service service;
        service.name = fields.text("name");
        service.aliases = fields.texts("aliases");
        service.length = minutes{fields.number("minutes")};
        service.buffer = minutes{fields.number("buffer_minutes")};
        service.price = fields.text("price");
        service.staff = fields.texts("staff");
        fields.close();
        out.services.push_back(std::move(service));
    });
    in.each("staff", [&](json::value const& value, std::string const& at) {
        Fields fields{&value, at, wrong};
        auto name = fields.text("name");
        out.staff.push_back({std::move(name), fields.texts("aliases"), {}});
        fields.close();
    });
}

void read_answers(Fields& in, model::Assistant& out, Wrong& wrong) {
    in.each("faqs", [&](json::value const& value, std::string const& at) {
        Fields fields{&value, at, wrong};
        auto key = fields.text("key");
        auto asks = fields.texts("asks");
        out.faqs.push_back({std::move(key), std::move(asks), fields.text("answer")});
        fields.close();
    });
    in.each("transfers", [&](json::value const& value, std::string const& at) {
        Fields fields{&value, at, wrong};
        auto label = fields.text("label");
        auto when = fields.text("when");
        out.transfers.push_back({std::move(label), std::move(when), phone(fields, "to")});
        fields.close();
    });
    auto emergency = in.object("emergency");
    out.emergency.number = emergency.text("number");
    auto const* const on_call = emergency.take("on_call");
    if (on_call != nullptr && !on_call->is_null()) {
        if (on_call->is_string()) out.emergency.on_call = std::string{on_call->get_string()};
        if (!on_call->is_string()) emergency.refuse("on_call", "is to be a text, or null");
    }
    emergency.close();
}

model::ConsentMode read_recording(Fields& in) {
    auto const mode = in.text("recording");
    auto const* const word = std::ranges::find(recording_words, mode);
    if (word != recording_words.end()) return static_cast<model::ConsentMode>(word - recording_words.begin());
    in.refuse("recording", "must be off, notice or ask");
    return model::ConsentMode::off;
}

template <class T, class F>
json::array array_of(std::vector<T> const& items, F&& encode) {
    json::array out;
    for (auto const& item : items) out.push_back(encode(item));
    return out;
}

json::value text_json(std::string const& value) { return json::string{value}; }
json::array texts_json(std::vector<std::string> const& values) { return array_of(values, text_json); }
json::array blocks_json(std::vector<model::TimeBlock> const& blocks) {
    return array_of(blocks, [](model::TimeBlock const& block) {
        return json::object{{"from", clock_text(block.from)}, {"until", clock_text(block.to)}};
    });
}

json::object business_json(model::BusinessProfile const& business) {
    return {{"name", business.name},         {"tz", business.zone.name()},  {"locale", business.locale},
            {"vertical", business.vertical}, {"address", business.address}, {"phone", business.phone.e164()},
            {"greeting", business.greeting}};
}

json::object service_json(model::Service const& service) {
    return {{"name", service.name},
            {"aliases", texts_json(service.aliases)},
            {"minutes", service.length.count()},
            {"buffer_minutes", service.buffer.count()},
            {"price", service.price},
            {"staff", texts_json(service.staff)}};
}

json::object booking_json(model::BookingRules const& rules) {
    return {{"step_minutes", rules.step.count()},
            {"min_notice_minutes", rules.min_notice.count()},
            {"horizon_days", rules.horizon.count()},
            {"offer", rules.offer},
            {"per_call_max", rules.per_call_max}};
}

}  // namespace

AssistantInput read_assistant_input(std::string const& body) {
    AssistantInput out;
    boost::system::error_code failure;
    auto const parsed = json::parse(body, failure);
    if (failure || !parsed.is_object()) {
        out.wrong.emplace("", "send one JSON object");
        return out;
    }
    auto& assistant = out.assistant;
    Fields in{&parsed, "", out.wrong};
    read_business(in.object("business"), assistant.business);
    read_hours(in, assistant.hours, out.wrong);
    read_booking(in.object("booking"), assistant.booking);
    read_services(in, assistant, out.wrong);
    read_answers(in, assistant, out.wrong);
    assistant.recording = read_recording(in);
    out.says_sites = parsed.as_object().contains("sites");
    if (out.says_sites) assistant.sites = in.texts("sites");
    in.close();
    if (!out.wrong.empty()) return out;  // what cannot be read says nothing
    for (auto& fault : model::faults_of(assistant)) out.wrong.emplace(std::move(fault.where), std::move(fault.what));
    return out;
}

json::object assistant_json(model::Assistant const& assistant) {
    json::object week;
    for (std::size_t day = 0; day < days.size(); ++day) week[days[day]] = blocks_json(assistant.hours.week[day]);
    auto const& on_call = assistant.emergency.on_call;
    return {{"business", business_json(assistant.business)},
            {"hours", std::move(week)},
            {"holidays", array_of(assistant.hours.special,
                                  [](model::SpecialDay const& day) {
                                      return json::object{{"date", to_string(day.day)},
                                                          {"open", blocks_json(day.blocks)}};
                                  })},
            {"booking", booking_json(assistant.booking)},
            {"services", array_of(assistant.services, service_json)},
            {"staff", array_of(assistant.staff,
                               [](model::Staff const& member) {
                                   return json::object{{"name", member.name}, {"aliases", texts_json(member.aliases)}};
                               })},
            {"faqs", array_of(assistant.faqs,
                              [](model::Faq const& faq) {
                                  return json::object{
                                      {"key", faq.key}, {"asks", texts_json(faq.asks)}, {"answer", faq.answer}};
                              })},
            {"transfers", array_of(assistant.transfers,
                                   [](model::TransferRule const& rule) {
                                       return json::object{
                                           {"label", rule.label}, {"when", rule.when}, {"to", rule.to.e164()}};
                                   })},
            {"emergency",
             {{"number", assistant.emergency.number}, {"on_call", on_call ? text_json(*on_call) : json::value{}}}},
            {"recording", recording_words[static_cast<std::size_t>(assistant.recording)]},
            {"sites", texts_json(assistant.sites)}};
}

}  // namespace ombrex::api
