// SPDX-License-Identifier: Apache-2.0
//
// The same work twice: with personal values in their types, and, compiled with -DBARE, with plain text. For the count
// of instructions of tests/bench/privacy_cost.py: what a thousand calls go through from the row to the owner's webhook.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "crypto/sealed.h"
#include "privacy/outbound.h"
#include "privacy/personal.h"

namespace {

#ifdef BARE
using Number = std::string;
using Name = std::string;
using Text = std::string;
struct Body {
    std::string text;
    [[nodiscard]] std::string const& bytes() const { return text; }
};
std::string const& read(std::string const& value) { return value; }
template <class Write, class... Parts>
Body body_of(Write&& write, Parts const&... parts) {
    return {write(parts...)};
}
#else
using namespace ombrex::privacy;
using Number = Personal<std::string, Category::caller_number>;
using Name = Personal<std::string, Category::caller_name>;
using Text = Personal<std::string, Category::transcript>;
using Body = Outbound<Recipient::customer, Category::caller_number, Category::caller_name, Category::transcript>;
template <class P>
std::string const& read(P const& value) {
    return value.template reveal<Purpose::serve_call>();
}
template <class Write, class... Parts>
Body body_of(Write&& write, Parts const&... parts) {
    return Body::from(write, parts...);
}
#endif

struct Call {
    Number number;
    Name name;
    Text text;
};

/// The sealed columns of its row, as room adapters/sql writes them.
class Row {
public:
    std::size_t write(Call const& call) {
        return seal("number", read(call.number)) + seal("name", read(call.name)) + seal("text", read(call.text));
    }

private:
    std::size_t seal(std::string_view column, std::string const& value) {
        ombrex::crypto::Binding const place{"call", ombrex::Id128{{1}}, ombrex::Id128{{2}}, column};
        return ombrex::crypto::seal(key_, place, ombrex::as_bytes(value), random_).bytes().size();
    }

    ombrex::SeededRandom random_{1};
    ombrex::crypto::SealKey key_ = ombrex::crypto::SealKey::generate(random_);
};

Body webhook(Call const& call) {
    return body_of(
        [](std::string const& number, std::string const& name, std::string const& text) {
            return fmt::format(R"({{"number":"{}","name":"{}","text":"{}"}})", number, name, text);
        },
        call.number, call.name, call.text);
}

std::size_t a_thousand_calls() {
    std::vector<Call> calls;
    Row row;
    std::size_t bytes = 0;
    for (int i = 0; i < 1'000; ++i) {
        calls.push_back({Number{fmt::format("+1303555{:04}", i)}, Name{fmt::format("Caller number {}", i)},
                         Text{fmt::format("I would like to come on day {} at four in the afternoon, please", i)}});
        bytes += row.write(calls.back());
    }
    std::ranges::rotate(calls, calls.begin() + 300);
    auto const known = calls[500].number;
    bytes +=
        static_cast<std::size_t>(std::ranges::count_if(calls, [&](Call const& call) { return call.number == known; }));
    for (Call const& call : calls) bytes += webhook(call).bytes().size();
    return bytes;
}

}  // namespace

int main() {
    std::size_t bytes = 0;
    for (int round = 0; round < 20; ++round) bytes += a_thousand_calls();
    std::cout << bytes << '\n';
}
