// SPDX-License-Identifier: Apache-2.0
#include "app/redact_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "language/token.h"

namespace ombrex::app {
namespace {

namespace json = boost::json;
using redaction::Strength;

struct Span {
    std::size_t start, end;
    std::string name;  ///< The type where it is the gold one, else the pseudonym.
    std::int64_t entity = 0;
};

std::vector<Span> spans_of(json::value const& line, char const* name) {
    std::vector<Span> spans;
    for (auto const& span : line.at("spans").as_array()) {
        auto const* const entity = span.as_object().if_contains("entity");
        spans.push_back({span.at("start").to_number<std::size_t>(), span.at("end").to_number<std::size_t>(),
                         std::string{span.at(name).as_string()},
                         entity == nullptr ? 0 : entity->to_number<std::int64_t>()});
    }
    return spans;
}

/// One flag a code point: letters and digits, the only ones that count.
std::vector<bool> symbols_of(std::string_view text) {
    std::vector<bool> symbols;
    for (auto const& token : language::Tokens{text}) {
        symbols.resize(token.end);
        for (auto i = token.begin; i < token.end; ++i) symbols[i] = token.kind != language::TokenKind::punctuation;
    }
    return symbols;
}

std::size_t count(std::vector<bool> const& symbols, Span const& span, std::vector<bool> const* covered = nullptr) {
    std::size_t found = 0;
    for (std::size_t i = span.start; i < std::min(span.end, symbols.size()); ++i)
        found += symbols[i] && (covered == nullptr || (*covered)[i]);
    return found;
}

std::vector<bool> cover(std::vector<Span> const& spans, std::size_t size) {
    std::vector<bool> covered(size);
    for (auto const& span : spans)
        for (std::size_t i = span.start; i < std::min(span.end, size); ++i) covered[i] = true;
    return covered;
}

/// The figures of score_pii.py, told again so that the test needs no second program.
class Score {
public:
    void add(json::value const& gold, json::value const& got) {
        auto const symbols = symbols_of(gold.at("text").as_string());
        auto const wanted = spans_of(gold, "type");
        auto const found = spans_of(got, "pseudonym");
        auto const covered = cover(found, symbols.size());
        auto const personal = cover(wanted, symbols.size());
        for (auto const& span : wanted) {
            std::size_t const all = count(symbols, span), kept = count(symbols, span, &covered);
            auto& type = types_[span.name];
            ++type.first;
            type.second += 10 * kept >= 9 * all;
            gold_symbols_ += all;
            leaked_ += all - kept;
        }
        for (auto const& span : found) {
            ++found_;
            right_ += 2 * count(symbols, span, &personal) >= count(symbols, span);
        }
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            other_symbols_ += symbols[i] && !personal[i];
            over_ += symbols[i] && !personal[i] && covered[i];
        }
        if (wanted.empty()) ++negatives_, clean_ += found.empty();
        auto const* const call = gold.as_object().if_contains("call");
        auto const& of = call != nullptr ? call->as_string() : gold.at("id").as_string();
        for (auto const& value : wanted)
            for (auto const& mask : found)
                if (std::max(value.start, mask.start) < std::min(value.end, mask.end))
                    pseudonyms_[std::string{of}][value.entity].insert(mask.name);
    }

    [[nodiscard]] double recall() const {
        std::size_t all = 0, kept = 0;
        for (auto const& [name, type] : types_) all += type.first, kept += type.second;
        return share(kept, all);
    }
    [[nodiscard]] double recall(std::string const& type) const {
        auto const found = types_.find(type);
        return found == types_.end() ? 1 : share(found->second.second, found->second.first);
    }
    [[nodiscard]] double f2() const {
        double const p = share(right_, found_), r = recall();
        return 5 * p * r / (4 * p + r);
    }
    [[nodiscard]] double leaked() const { return share(leaked_, gold_symbols_); }
    [[nodiscard]] double over() const { return share(over_, other_symbols_); }
    [[nodiscard]] double clean() const { return share(clean_, negatives_); }
    [[nodiscard]] double same_pseudonym() const {
        std::size_t all = 0, same = 0;
        for (auto const& [call, entities] : pseudonyms_)
            for (auto const& [entity, names] : entities) {
                bool shared = false;
                for (auto const& [other, their] : entities)
                    for (auto const& name : their) shared |= other != entity && names.contains(name);
                ++all;
                same += names.size() == 1 && !shared;
            }
        return share(same, all);
    }

private:
    static double share(std::size_t part, std::size_t whole) {
        return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
    }
    std::map<std::string, std::pair<std::size_t, std::size_t>> types_;  ///< How many, how many protected.
    std::map<std::string, std::map<std::int64_t, std::set<std::string>>> pseudonyms_;
    std::size_t gold_symbols_ = 0, leaked_ = 0, other_symbols_ = 0, over_ = 0, found_ = 0, right_ = 0, negatives_ = 0,
                clean_ = 0;
};

Score score(char const* set, Strength strength) {
    std::ifstream file{std::string{OMBREX_SOURCE_DIR "/tests/data/"} + set};
    std::stringstream lines, out;
    lines << file.rdbuf();
    std::stringstream in{lines.str()};
    EXPECT_EQ(run_redact_command(in, out, strength, SystemClock{}), 0);
    Score score;
    for (std::string line, answer; std::getline(lines, line) && std::getline(out, answer);)
        score.add(json::parse(line), json::parse(answer));
    return score;
}

TEST(RedactCommand, C23_display_reaches_its_bars_on_the_development_set) {
    auto const dev = score("spoken_pii_dev.jsonl", Strength::display);
    EXPECT_GE(dev.f2(), 0.95);
    EXPECT_GE(dev.recall(), 0.96);
    for (auto const* const type : {"CARD", "BANK", "NATIONAL_ID", "PHONE", "EMAIL", "IP"})
        EXPECT_GE(dev.recall(type), 0.99) << type;
    EXPECT_LE(dev.leaked(), 0.02);
    EXPECT_LE(dev.over(), 0.03);
    EXPECT_GE(dev.clean(), 0.96);
    EXPECT_GE(dev.same_pseudonym(), 0.97);
}

TEST(RedactCommand, C23_the_same_value_keeps_its_pseudonym_through_a_call) {
    auto const calls = score("spoken_pii_calls_dev.jsonl", Strength::display);
    EXPECT_GE(calls.recall(), 0.95);
    EXPECT_GE(calls.same_pseudonym(), 0.97);
}

TEST(RedactCommand, C23_strict_reaches_its_bars_on_the_development_set) {
    for (auto const* const set : {"spoken_pii_dev.jsonl", "spoken_pii_calls_dev.jsonl"}) {
        auto const strict = score(set, Strength::strict);
        EXPECT_GE(strict.recall(), 0.985) << set;
        EXPECT_LE(strict.over(), 0.20) << set;
    }
}

TEST(RedactCommand, writes_one_answer_a_line_and_shares_pseudonyms_in_a_call) {
    std::stringstream in{R"({"id":"a","call":"x","prev":"name?","text":"Nora Camanni"})"
                         "\n\n"
                         R"({"id":"b","call":"y","prev":"name?","text":"Paris Lamb"})"
                         "\n"
                         R"({"id":"c","call":"x","prev":"","text":"ask for Nora"})"
                         "\n"};
    std::stringstream out;
    ManualClock const clock{TimePoint{}};
    EXPECT_EQ(run_redact_command(in, out, Strength::display, clock), 0);
    auto const answer = [](std::string const& id, std::string const& place, std::string const& text) {
        return R"({"id":")" + id + R"(","spans":[{)" + place + R"(,"type":"PERSON","pseudonym":"PERSON_1"}],"text":")" +
               text + R"(","us":0})" + "\n";
    };
    EXPECT_EQ(out.str(), answer("a", R"("start":0,"end":12)", "[PERSON_1]") +
                             answer("b", R"("start":0,"end":10)", "[PERSON_1]") +
                             answer("c", R"("start":8,"end":12)", "ask for [PERSON_1]"));
}

TEST(RedactCommand, refuses_a_bad_line_by_its_number_without_its_text) {
    std::stringstream in{"{\"id\":\"a\",\"text\":\"hello\"}\nmy name is Nora\n"};
    std::stringstream out;
    testing::internal::CaptureStderr();
    EXPECT_EQ(run_redact_command(in, out, Strength::display, SystemClock{}), 3);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "line 2: a line is one JSON object\n");
}

}  // namespace
}  // namespace ombrex::app
