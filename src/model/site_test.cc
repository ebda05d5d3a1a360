// SPDX-License-Identifier: Apache-2.0
#include "model/site.h"

#include <gmock/gmock.h>

#include <string>

namespace ombrex::model {
namespace {

using testing::HasSubstr;

TEST(Site, is_an_origin_as_browsers_name_it) {
    for (auto const* good :
         {"https://salon.example", "https://www.salon.example:8443", "https://xn--caf-dma.example", "https://10.0.0.7",
          "https://localhost", "http://localhost:8080", "http://127.0.0.1:5173", "http://[::1]:8080", "http://[::1]"}) {
        EXPECT_EQ(fault_of_site(good), "") << good;
    }
}

TEST(Site, says_what_is_wrong_with_it) {
    struct Case {
        std::string typed;
        char const* says;
    };
    Case const cases[] = {
        {"", "begins with https://"},
        {"salon.example", "begins with https://"},
        {"null", "begins with https://"},
        {"http://salon.example", "your own machine"},
        {"http://localhost.salon.example", "your own machine"},
        {"https://salon.example/", "no slash"},
        {"https://salon.example/book", "no slash"},
        {"https://salon.example?x", "no slash"},
        {"https://", "a host like"},
        {"https://Salon.example", "small letters"},
        {"https://caf\xc3\xa9.example", "a host like"},
        {"https://*.salon.example", "a host like"},
        {"https://salon..example", "a host like"},
        {"https://-salon.example", "a host like"},
        {"https://jo@salon.example", "a host like"},
        {"https://salon.example; script-src *", "a host like"},
        {"https://salon.example\r\nX: y", "a host like"},
        {"https://[::2]", "a host like"},
        {"https://" + std::string(64, 'a') + ".example", "a host like"},
        {"https://salon.example:443", "port"},
        {"http://localhost:80", "port"},
        {"https://salon.example:", "port"},
        {"https://salon.example:65536", "port"},
        {"https://salon.example:08443", "port"},
        {"https://salon.example:8443x", "port"},
    };
    for (auto const& one : cases) EXPECT_THAT(std::string{fault_of_site(one.typed)}, HasSubstr(one.says)) << one.typed;
}

}  // namespace
}  // namespace ombrex::model
