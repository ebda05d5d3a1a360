// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/plant.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/bench/canaries/spoken.h"

namespace ombrex::canaries {
namespace {

constexpr std::array<std::string_view, 32> first_part{
    "Bar", "Cal", "Dar", "Fen", "Gil", "Har", "Jor", "Kel", "Lam", "Mor", "Nor", "Pal", "Quin", "Ros", "Sal", "Tan",
    "Ul",  "Vin", "Wal", "Yar", "Zan", "Bel", "Cor", "Dun", "Far", "Gor", "Hel", "Kin", "Lor",  "Mal", "Ner", "Pol"};
constexpr std::array<std::string_view, 32> middle_part{
    "a",  "be", "co", "da", "e",  "fi", "go", "ha",  "i",   "ka",  "le",  "mo",  "na",  "o",   "pe",  "ri",
    "sa", "te", "u",  "va", "wo", "ya", "ze", "bri", "cla", "dre", "gla", "kre", "ple", "sti", "tro", "vle"};
constexpr std::array<std::string_view, 32> last_part{
    "bury",  "croft", "dale",  "field", "gate", "holm", "kirk", "land",  "mont", "nell", "pool",
    "ridge", "shaw",  "stead", "thorp", "ton",  "vale", "wick", "worth", "berg", "dorf", "ford",
    "ham",   "hurst", "ling",  "mere",  "ness", "rup",  "sen",  "sby",   "wald", "zetti"};
constexpr std::array<std::string_view, 24> given_names{
    "Grace", "Hunter", "Nora",  "Peter", "Amira", "Diego", "Yuki", "Owen",   "Priya", "Lucas", "Ingrid", "Tomas",
    "Chloe", "Farah",  "Simon", "Leila", "Bruno", "Helen", "Kofi", "Martha", "Ravi",  "Elsa",  "Jamal",  "Wendy"};
constexpr std::array<std::string_view, 8> area_codes{"303", "720", "416", "212", "604", "617", "415", "206"};

/// Letters of a number, so that no pass for digits can take it out by chance; a name backwards, so that it is nobody's.
std::string code(char kind, std::size_t index) {
    auto out = family_name((index * 7919 + 13) % calls_max);
    std::ranges::reverse(out);
    return kind + lower(out);
}

template <std::size_t N>
std::string_view one_of(std::array<std::string_view, N> const& list, Random& random) {
    return list[random.below(N)];
}

struct Row {
    std::string_view name;
    privacy::Category category;
};
using enum privacy::Category;
constexpr std::array<Row, field_count> rows{{{"owner's e-mail", account_email},
                                             {"owner's name", account_name},
                                             {"company's name", privacy::Category::company_name},
                                             {"password's hash", privacy::Category::password_hash},
                                             {"secret of the second factor", privacy::Category::password_hash},
                                             {"name of the staff", assistant_settings},
                                             {"number of the staff", assistant_settings},
                                             {"webhook's secret", assistant_settings},
                                             {"IP address", usage_log},
                                             {"words of a privacy request", privacy_request},
                                             {"reply address of a privacy request", privacy_request},
                                             {"incident", incident_record},
                                             {"caller's number", caller_number},
                                             {"call-back number", caller_number},
                                             {"given name", caller_name},
                                             {"family name", caller_name},
                                             {"e-mail", caller_contact},
                                             {"address", caller_contact},
                                             {"reference", appointment},
                                             {"notes", appointment},
                                             {"message", privacy::Category::message},
                                             {"words said", transcript},
                                             {"words to be spoken", call_audio},
                                             {"assistant's settings", assistant_settings},
                                             {"sound of the recording", call_recording},
                                             {"calendar token", privacy::Category::calendar_token},
                                             {"billing details", billing_details}}};

/// Kinds of data that hold ids, counts and moments, or are made of the others; all others have a field.
constexpr privacy::CategorySet made_of_others{anonymised_transcript, call_metadata, insight,
                                              consent_proof,         calendar_busy, billing_record,
                                              audit_entry,           mail_body,     export_archive};
static_assert([] {
    auto left = made_of_others;
    for (auto const& row : rows) left.insert(row.category);
    for (std::size_t i = 0; i < privacy::category_count; ++i) {
        if (!left.contains(static_cast<privacy::Category>(i))) return false;
    }
    return true;
}());

}  // namespace

std::string_view name_of(Field field) noexcept { return rows[static_cast<std::size_t>(field)].name; }
privacy::Category category_of(Field field) noexcept { return rows[static_cast<std::size_t>(field)].category; }

std::string family_name(std::size_t index) {
    return fmt::format("{}{}{}", first_part[index % 32], middle_part[index / 32 % 32], last_part[index / 1024 % 32]);
}

std::string national_number(std::size_t index) {
    // Every number below the prime comes once; the exchange begins with 2 to 9.
    constexpr std::size_t prime = 7'999'993;
    return fmt::format("{}{:07}", area_codes[index % area_codes.size()], 2'000'000 + index * 5'000'011 % prime);
}

Plant::Plant(std::size_t number) : index{number} {
    auto const family = canaries::family_name(index);
    auto const given = std::string{given_names[index % given_names.size()]};
    of(Field::owner_email) = fmt::format("owner.{}@shop.example", code('o', index));
    of(Field::owner_name) = "Una " + code('U', index);
    of(Field::company_name) = code('C', index) + " Trading";
    of(Field::password_hash) = "$2b$10$" + code('H', index);
    of(Field::factor_secret) = code('G', index);
    of(Field::staff) = code('F', index);
    of(Field::staff_number) = "+1" + national_number(index + 2 * calls_max);
    of(Field::ip_address) = fmt::format("2001:db8::{0:04x}:{0:04x}", index);
    of(Field::request_words) = code('W', index);
    of(Field::reply_address) = fmt::format("reply.{}@postbox.example", code('p', index));
    of(Field::incident) = code('D', index);
    of(Field::caller_number) = "+1" + national_number(index);
    of(Field::callback_number) = "+1" + national_number(index + calls_max);
    of(Field::given_name) = given;
    of(Field::family_name) = family;
    of(Field::email) = fmt::format("{}.{}@postbox.example", lower(given), lower(family));
    house = fmt::to_string(1000 + index * 7 % 9000);
    of(Field::address) = code('Q', index) + " Street";
    of(Field::notes) = code('N', index);
    of(Field::message) = code('M', index);
    of(Field::said) = code('S', index);
    of(Field::spoken) = code('V', index);
    of(Field::settings) = code('B', index);
    of(Field::recording) = code('R', index);
    of(Field::calendar_token) = "ya29." + code('T', index);
    of(Field::billing) = code('I', index) + " Limited";
}

Stranger stranger(Random& random) {
    constexpr std::array<std::string_view, 24> families{
        "Baker",   "Okafor", "Gupta",    "Novak",  "Lindqvist", "Garcia",  "Nguyen",  "Murphy",
        "Schmidt", "Rossi",  "Kowalski", "Haddad", "Tanaka",    "Moreau",  "Adeyemi", "Fischer",
        "Petrov",  "Silva",  "Larsen",   "Cohen",  "Osman",     "Bianchi", "Dubois",  "Wright"};
    constexpr std::array<std::string_view, 6> people{"sister", "husband", "neighbour", "mother", "boss", "son"};
    auto const kind = static_cast<Stranger::Kind>(random.below(stranger_kinds.size()));
    auto const given = one_of(given_names, random);
    auto const family = one_of(families, random);
    auto const who = one_of(people, random);
    auto const any_digits = [&](std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += static_cast<char>('1' + random.below(9));
        return out;
    };
    switch (kind) {
        case Stranger::Kind::name:
            return {kind, {}, {lower(family)}, fmt::format("my {} {} {} will come along", who, given, family)};
        case Stranger::Kind::phone: {
            auto const digits = "303" + std::string{"5"} + any_digits(6);
            return {kind,
                    {},
                    {digits.substr(4)},
                    fmt::format("you can also ring my {} on {}", who, say_digits(digits, random))};
        }
        case Stranger::Kind::email:
            return {kind,
                    {},
                    {lower(family)},
                    fmt::format("send it to {} dot {} at mail dot example", lower(given), lower(family))};
        case Stranger::Kind::address:
            return {kind, {}, {lower(family)}, fmt::format("it is for {} {} Road please", any_digits(2), family)};
        case Stranger::Kind::card: {
            auto const digits = any_digits(16);
            return {kind, {}, {digits.substr(8)}, fmt::format("my card number is {}", say_digits(digits, random))};
        }
        case Stranger::Kind::birthday: {
            auto const year = "19" + any_digits(2);
            return {kind, {}, {year}, fmt::format("the {} was born on the fourteenth of March {}", who, year)};
        }
        case Stranger::Kind::employer:
            return {kind, {}, {lower(family)}, fmt::format("I work at {} and Sons", family)};
    }
    return {};
}

}  // namespace ombrex::canaries
