// SPDX-License-Identifier: Apache-2.0
#include "net/http_message.h"

#include <gtest/gtest.h>

namespace ombrex::net {
namespace {

TEST(HttpMessage, reads_ranges_as_rfc_9110_says) {
    struct {
        char const* header;
        std::uint64_t size;
        RangeKind kind;
        std::uint64_t first, last;
    } const cases[] = {
        {"", 1000, RangeKind::whole, 0, 999},
        {"bytes=0-499", 1000, RangeKind::part, 0, 499},
        {"bytes=500-", 1000, RangeKind::part, 500, 999},
        {"bytes=-200", 1000, RangeKind::part, 800, 999},
        {"bytes=-2000", 1000, RangeKind::part, 0, 999},
        {"bytes=990-5000", 1000, RangeKind::part, 990, 999},
        {"bytes=1000-", 1000, RangeKind::unsatisfiable, 0, 0},
        {"bytes=-0", 1000, RangeKind::unsatisfiable, 0, 0},
        {"bytes=0-", 0, RangeKind::unsatisfiable, 0, 0},
        {"bytes=5-2", 1000, RangeKind::whole, 0, 999},
        {"bytes=0-1,5-6", 1000, RangeKind::whole, 0, 999},
        {"bytes=a-b", 1000, RangeKind::whole, 0, 999},
        {"bytes=1-x", 1000, RangeKind::whole, 0, 999},
        {"items=0-1", 1000, RangeKind::whole, 0, 999},
        {"bytes=99999999999999999999-", 1000, RangeKind::whole, 0, 999},
    };
    for (auto const& c : cases) {
        auto const [kind, range] = parse_range(c.header, c.size);
        EXPECT_EQ(kind, c.kind) << c.header;
        EXPECT_EQ(range.first, c.first) << c.header;
        EXPECT_EQ(range.last, c.last) << c.header;
    }
}

TEST(HttpMessage, the_path_ends_where_the_query_begins) {
    HttpRequest request;
    request.target = "/calls/1?a=b?c";
    EXPECT_EQ(request.path(), "/calls/1");
    EXPECT_EQ(request.header("range"), "");
}

}  // namespace
}  // namespace ombrex::net
