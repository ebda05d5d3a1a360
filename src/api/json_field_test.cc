// SPDX-License-Identifier: Apache-2.0
#include "api/json_field.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <limits>

namespace ombrex::api {
namespace {

namespace json = boost::json;

template <class Value>
void expect_as_a_tree(Value const& value, JsonField const& field) {
    std::string out = "{";
    put_field(out, "first", true);
    put_field(out, "second", field);
    EXPECT_EQ(out + "}", json::serialize(json::object{{"first", true}, {"second", value}}));
}

TEST(JsonFieldTest, every_character_is_written_as_a_tree_of_values_is) {
    for (int c = 0; c < 256; ++c) {
        std::string const text = {'a', static_cast<char>(c), 'z'};
        expect_as_a_tree(text, std::string_view{text});
    }
    for (std::string const text : {"", "\"", "Zo\u00EB said \"10\u20AC\"\n", "{", "\\"})
        expect_as_a_tree(text, std::string_view{text});
}

TEST(JsonFieldTest, numbers_truths_and_nothing_are_written_as_a_tree_of_values_is) {
    for (auto const number : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
                              std::numeric_limits<std::int64_t>::max()}) {
        expect_as_a_tree(number, number);
    }
    expect_as_a_tree(false, false);
    expect_as_a_tree(nullptr, nullptr);
}

}  // namespace
}  // namespace ombrex::api
