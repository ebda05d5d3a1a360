// SPDX-License-Identifier: Apache-2.0
#include "redaction/known_values.h"

#include <algorithm>

#include "language/token.h"
#include "redaction/detail/lexicon.h"

namespace ombrex::redaction {
namespace {

constexpr std::size_t symbols_max = 80;
constexpr std::size_t number_end_least = 6;  // shorter ends of a number are not his alone

/// Small letters and digits, word by word.
std::vector<std::string> symbols_of(std::string_view text) {
    std::vector<std::string> words;
    for (auto const& token : language::Tokens{text}) {
        char letters[40];
        if (token.kind == language::TokenKind::digits) words.emplace_back(token.text);
        if (token.kind == language::TokenKind::word) words.emplace_back(detail::plain_letters(token.text, letters));
    }
    return words;
}

std::string joined(std::vector<std::string> const& words) {
    std::string all;
    for (auto const& word : words) all += word;
    return all;
}

}  // namespace

void KnownValues::add(PiiType type, std::string symbols) {
    symbols.resize(std::min(symbols.size(), symbols_max));
    if (symbols.size() >= 2) values_.push_back({type, std::move(symbols)});
}

void KnownValues::add_name(model::CallerName const& name) {
    auto const words = symbols_of(name.reveal<privacy::Purpose::serve_call>());
    add(PiiType::person, joined(words));
    if (words.size() > 1)
        for (auto const& word : words) add(PiiType::person, word);
}

void KnownValues::add_phone(model::CallerPhone const& phone) {
    std::string const digits = joined(symbols_of(phone.reveal<privacy::Purpose::serve_call>().e164()));
    if (digits.size() < number_end_least) return;
    for (std::size_t from = 0; digits.size() - from >= number_end_least; ++from) {
        add(PiiType::phone, digits.substr(from));
        if (from > 0 && from <= 3) add(PiiType::phone, "0" + digits.substr(from));  // the trunk zero
    }
}

void KnownValues::add_email(std::string_view email) {
    add(PiiType::email, joined(symbols_of(email)));
    auto const local = joined(symbols_of(email.substr(0, email.find('@'))));
    if (local.size() >= 4) add(PiiType::email, local);
}

void KnownValues::add_address(std::string_view address) {
    add(PiiType::address, joined(symbols_of(address)));
    auto const street = joined(symbols_of(address.substr(0, address.find(','))));
    if (street.size() >= 6) add(PiiType::address, street);
}

void KnownValues::add_reference(std::string_view reference) { add(PiiType::reference, joined(symbols_of(reference))); }

}  // namespace ombrex::redaction
