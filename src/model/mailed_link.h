// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <string_view>

#include "base/clock.h"
#include "model/ids.h"

namespace ombrex::model {

/// What a link in a letter is good for, once.
enum class LinkPurpose { verify_email, reset_password, invitation };
inline constexpr std::array link_purposes{LinkPurpose::verify_email, LinkPurpose::reset_password,
                                          LinkPurpose::invitation};

[[nodiscard]] constexpr std::string_view to_string(LinkPurpose purpose) noexcept {
    constexpr std::array<std::string_view, link_purposes.size()> words{"verify_email", "reset_password", "invitation"};
    return words[static_cast<std::size_t>(purpose)];
}

/// How long one lives: a password's as short as a mail may take (OWASP ASVS 5.0 V6.5), the others until they are read.
[[nodiscard]] constexpr std::chrono::minutes lifetime_of(LinkPurpose purpose) noexcept {
    if (purpose == LinkPurpose::reset_password) return std::chrono::minutes{10};
    return purpose == LinkPurpose::verify_email ? std::chrono::days{1} : std::chrono::days{7};
}

/// What is kept of it: whom it was mailed to and until when. Its secret stands in the letter alone.
struct MailedLink {
    MailedLinkId id;
    CompanyId company;
    UserId user;
    LinkPurpose purpose = LinkPurpose::verify_email;
    TimePoint ends;
};

}  // namespace ombrex::model
