// SPDX-License-Identifier: Apache-2.0
#include "app/json_lines.h"

#include <gtest/gtest.h>

#include <sstream>

namespace ombrex::app {
namespace {

struct Said {
    int code;
    std::string out, err;
};

/// A command that says back the "id"; one without is refused.
Said echo(std::string const& lines) {
    std::istringstream in{lines};
    std::ostringstream out, err;
    int const code =
        answer_json_lines(in, out, err, [](boost::json::object const& line) -> Result<boost::json::object> {
            if (text_of(line, "id").empty()) return Error{Errc::invalid_input, "\"id\" must be there"};
            return boost::json::object{{"id", text_of(line, "id")}};
        });
    return {code, out.str(), err.str()};
}

TEST(JsonLines, answers_each_line_in_its_order_and_passes_over_blank_ones) {
    auto const said = echo("{\"id\":\"a\"}\n\n \t\r\n{\"id\":\"b\",\"more\":1}\n");
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(said.out, "{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
    EXPECT_EQ(said.err, "");
}

TEST(JsonLines, ends_at_the_first_line_that_cannot_be_read_and_says_which_without_its_text) {
    struct Case {
        std::string line, fault;
    };
    for (auto const& [line, fault] :
         {Case{"secret", "a line is one JSON object"}, Case{" {\"secret\"}", "no JSON: "},
          Case{"[\"secret\"]", "a line is one JSON object"}, Case{"{\"id\":7}", "\"id\" must be there"}}) {
        auto const said = echo("{\"id\":\"a\"}\n" + line + "\n{\"id\":\"b\"}\n");
        EXPECT_EQ(said.code, 3) << line;
        EXPECT_EQ(said.out, "{\"id\":\"a\"}\n") << line;
        EXPECT_TRUE(said.err.starts_with("line 2: " + fault)) << said.err;
        EXPECT_EQ(said.err.find("secret"), std::string::npos) << said.err;
    }
}

}  // namespace
}  // namespace ombrex::app
