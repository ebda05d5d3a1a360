// SPDX-License-Identifier: Apache-2.0
#include "crypto/webhook_signature.h"

#include <gtest/gtest.h>

namespace ombrex::crypto {
namespace {

using namespace std::chrono_literals;

/// Each by Python: hmac.new(secret, b"%d." % t + body, "sha256").hexdigest()
TEST(WebhookSignature, is_what_another_library_makes_of_it) {
    EXPECT_EQ(
        webhook_signature("whsec_0123456789", TimePoint{1'790'000'000s},
                          "{\"type\":\"ping\",\"event_timestamp\":1790000000,\"data\":{\"note\":\"caf\xc3\xa9\"}}"),
        "t=1790000000,v0=3cdd06e020f4d4659c8a01462b40dbd0e5b9af4a18e5b793137c09034ca5398f");
    EXPECT_EQ(webhook_signature("s", TimePoint{}, ""),
              "t=0,v0=2572e102ebbc88d57bc0ef48471ee28bb7fc8c6e9c0558b3c8e5d276f84ac9c3");
}

TEST(WebhookSignature, hangs_on_secret_time_and_body_and_counts_whole_seconds) {
    auto const is = webhook_signature("a", TimePoint{7s}, "b");
    EXPECT_EQ(webhook_signature("a", TimePoint{7s + 999ms}, "b"), is);
    EXPECT_NE(webhook_signature("A", TimePoint{7s}, "b"), is);
    EXPECT_NE(webhook_signature("a", TimePoint{8s}, "b").substr(4), is.substr(4));
    EXPECT_NE(webhook_signature("a", TimePoint{7s}, "B"), is);
}

}  // namespace
}  // namespace ombrex::crypto
