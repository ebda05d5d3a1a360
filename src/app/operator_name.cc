// SPDX-License-Identifier: Apache-2.0
#include "app/operator_name.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace ombrex::app {

std::string account_name(std::string_view sudo_user) {
    if (is_plain_name(sudo_user)) return std::string{sudo_user};
    auto const id = ::getuid();
    std::array<char, 4096> room{};
    passwd entry{};
    passwd* found = nullptr;
    bool const known = ::getpwuid_r(id, &entry, room.data(), room.size(), &found) == 0 && found != nullptr;
    return known && is_plain_name(found->pw_name) ? std::string{found->pw_name} : std::to_string(id);
}

bool is_plain_name(std::string_view name) noexcept {
    constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    return !name.empty() && name.size() <= 64 && name.front() != '-' &&
           name.find_first_not_of(letters) == std::string_view::npos;
}

Result<std::string> acting_operator(std::string_view account, std::string_view as,
                                    std::span<std::string const> listed) {
    if (!as.empty() && !is_plain_name(as)) {
        return Error{Errc::invalid_input, "--as takes a plain name: letters, digits, \".\", \"_\" and \"-\""};
    }
    auto const name = as.empty() ? account : as;
    if (!listed.empty() && std::ranges::find(listed, name) == listed.end()) {
        return Error{Errc::denied,
                     fmt::format("\"{}\" is none of the operators; say who you are with --as NAME", name)};
    }
    if (as.empty() && listed.empty()) return fmt::format("os:{}", account);
    return fmt::format("operator:{} os:{}", name, account);
}

}  // namespace ombrex::app
