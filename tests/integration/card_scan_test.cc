// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>

#include "privacy/measures.h"
#include "redaction/redactor.h"
#include "services/ask_publicly.h"
#include "tests/contract/readable_mail.h"
#include "tests/contract/zip_reader.h"
#include "tests/integration/call_scan_fixture.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// Numbers that the card networks gave for tests.
constexpr std::array<std::string_view, 5> cards{"4111111111111111", "5500005555555559", "340000000000009",
                                                "30000000000004", "6011000990139424"};
constexpr std::string_view spoken = "four one one one, one one one one, one one one one, one one one one";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The Luhn formula once more, by another hand than the one under test.
bool checks(std::string_view digits) {
    constexpr std::array<int, 10> doubled{0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
    int sum = 0;
    bool twice = false;
    for (auto at = digits.rbegin(); at != digits.rend(); ++at, twice = !twice) {
        sum += twice ? doubled.at(static_cast<std::size_t>(*at - '0')) : *at - '0';
    }
    return sum % 10 == 0;
}

/// Digits that stand together, blanks and hyphens between them left out; none that stand in a longer word, such as an
/// id.
std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at])) continue;
        bool const in_word = at > 0 && std::isalpha(static_cast<unsigned char>(text[at - 1])) != 0;
        std::string digits;
        for (; at < text.size() && (is_digit(text[at]) || text[at] == ' ' || text[at] == '-'); ++at) {
            if (is_digit(text[at])) digits += text[at];
        }
        bool const goes_on = at < text.size() && std::isalpha(static_cast<unsigned char>(text[at])) != 0;
        if (!in_word && !goes_on) out.push_back(std::move(digits));
    }
    return out;
}

/// Full numbers of cards: any that checks, and those of this test wherever they stand, in words or inside of others.
std::vector<std::string> cards_in(std::string_view text) {
    std::vector<std::string> out;
    for (auto const& number : numbers_in(text)) {
        if (number.size() >= 13 && number.size() <= 19 && checks(number)) out.push_back(number);
    }
    for (auto const card : cards) {
        if (text.find(card) != std::string_view::npos) out.emplace_back(card);
    }
    if (text.find(spoken) != std::string_view::npos) out.emplace_back(spoken);
    return out;
}

/// A call in which cards were read out and typed.
class CardScanTest : public testing::CallScanTest {
protected:
    CardScanTest() : CallScanTest{"owner@shop.example"} {}

    /// What was said, as it was heard: read out, in pieces, in words, typed in one go and key by key.
    static model::Transcript said() {
        using enum model::Speaker;
        std::vector<std::pair<model::Speaker, std::string>> turns{
            {agent, "How can I help?"},
            {caller, "I want to pay, my card is 4111 1111 1111 1111."},
            {agent, "I heard 4111 1111 1111 1111."},
            {caller, "No, " + std::string{spoken}},
            {agent, "Go on."},
            {caller, "Or the other one, 5500 0055"},
            {agent, "Yes?"},
            {caller, "5555 5559."},
            {caller, "340000000000009#"},
            {agent, "Please type it."}};
        for (char const key : cards[3]) turns.emplace_back(caller, std::string{key});
        turns.emplace_back(caller, "6011-0009-9013-9424 it is");
        model::Transcript out;
        for (auto const& [who, text] : turns) {
            auto const at = std::chrono::milliseconds{900 * static_cast<int>(out.size())};
            out.push_back({static_cast<int>(out.size()), who, decltype(model::Turn::text){text}, at});
        }
        return out;
    }

    void talk() {
        begin();
        model::CallerName const name{"Sam 4111 1111 1111 1111"};
        model::CallerPhone const number{model::PhoneNumber::parse("+13035550177").value()};
        using Notes = decltype(ports::BookAppointment::notes);
        write_down({ports::BookAppointment{"Haircut", "Jo Park", parse_local_minutes("2026-09-18T14:00").value(), name,
                                           number, Notes{"pay with 5500 0055 5555 5559"}},
                    ports::TakeMessage{"", name, number,
                                       model::MessageText{"charge " + std::string{spoken} + ", or 340000000000009"},
                                       model::Urgency::normal},
                    ports::PrivacyRequest{model::PrivacyRequestKind::access, name, number}});
        auto const whole = said();
        for (std::size_t n = 1; n <= whole.size(); ++n) {  // as it is kept while the call runs
            model::Transcript const so_far{whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(n)};
            ASSERT_TRUE(wait(services::keep_transcript(held->deps(), context(), so_far, soon())));
        }
        end(whole);
    }
    void ask() {
        services::PublicRequest asked{"access", "", "", model::CallerName{"4111 1111 1111 1111"}};
        asked.reply_to = model::RequestText{"sam@x.example"};
        asked.said = model::RequestText{"I paid with 6011 0009 9013 9424, where is it?"};
        ASSERT_TRUE(wait(services::ask_publicly(held->deps(), std::move(asked), soon())));
    }
    /// Everything that is held, opened.
    std::map<std::string, std::string> opened() {
        auto const to = base / "all.zip";
        auto const exported = admin({"company", "export", call.company.value().to_string(), "--to", to.string()});
        EXPECT_EQ(exported.code, 0) << exported.err;
        auto const zip = content(to);
        fs::remove(to);
        return testing_support::ZipReader{Bytes{zip.begin(), zip.end()}}.files();
    }
    static std::string content(fs::path const& path) {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
};

TEST_F(CardScanTest, C12_the_scan_sees_a_card_in_every_form) {
    for (auto const* text :
         {"4111111111111111", "x 4111 1111 1111 1111.", "\"5500-0055-5555-5559\"", "340000000000009#",
          "a6011000990139424b", "No, four one one one, one one one one, one one one one, one one one one"}) {
        EXPECT_FALSE(cards_in(text).empty()) << text;
    }
    for (auto const* text : {"[card ending 1111]", "+13035550177", "2026-09-16T17:05:00.000000Z", "4111 1111"}) {
        EXPECT_THAT(cards_in(text), IsEmpty()) << text;
    }
}

TEST_F(CardScanTest, C12_no_full_card_number_is_in_anything_that_is_held_or_mailed) {
    talk();
    ask();
    std::size_t kept = 0;
    for (auto const& [name, text] : opened()) {
        EXPECT_THAT(cards_in(text), IsEmpty()) << name;
        if (name.ends_with(".eml")) {
            EXPECT_THAT(cards_in(testing_support::readable(text)), IsEmpty()) << name;
        }
        if (name == "data.json") kept = text.find("[card ending 1111]");
    }
    EXPECT_NE(kept, std::string::npos) << "the last four digits are there: the scan looked at the right place";
    std::size_t files = 0;
    EXPECT_EQ(admin({"backup", (base / "backup").string()}).code, 0);
    for (auto const& entry : fs::recursive_directory_iterator{base}) {
        if (!entry.is_regular_file()) continue;
        ++files;
        auto const text = content(entry.path());
        for (auto const card : cards) EXPECT_EQ(text.find(card), std::string::npos) << entry.path();
        EXPECT_EQ(text.find(spoken), std::string::npos) << entry.path();
    }
    EXPECT_GT(files, 10U);
}

TEST_F(CardScanTest, C12_no_full_card_number_is_in_what_a_processor_would_get) {
    redaction::Redactor const redactor;
    redaction::PseudonymTable table;
    std::string before, sent;
    for (auto const& turn : said()) {
        auto const& text = turn.text.reveal<privacy::Purpose::call_analysis>();
        sent += redactor.redact(text, before, table, redaction::Strength::strict, {}).text + "\n";
        before = text;
    }
    EXPECT_THAT(cards_in(sent), IsEmpty()) << sent;
}

TEST_F(CardScanTest, C12_a_business_whose_words_hold_a_card_is_not_taken) {
    for (auto const* words :
         {"[[faq]]\nkey = \"pay\"\nasks = [\"how do I pay\"]\nanswer = \"Use 4111 1111 1111 1111\"\n",
          "[[staff]]\nname = \"5500 0055 5555 5559\"\n"}) {
        auto const refused = import("", words);
        EXPECT_NE(refused.code, 0);
        EXPECT_THAT(refused.err, HasSubstr("C12")) << words;
    }
}

}  // namespace
}  // namespace ombrex::app
