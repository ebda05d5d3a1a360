// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/time_zone.h"
#include "model/hours.h"
#include "model/phone_number.h"

namespace ombrex::app::detail {

/// Reads values out of a parsed file, gathers everything that is wrong with them, each fault with line and key, and
/// remembers what was asked for, so that a key that nobody knows can be told. A value that is wrong reads as if it were
/// not there. Lifetime: the parsed file outlives it.
class TomlReader {
public:
    using Table = toml::table;

    TomlReader(Table const& root, std::string_view source) : root_{root}, source_{source} {}

    [[nodiscard]] Table const& root() const noexcept { return root_; }
    /// The node of that key; nullptr where there is none.
    toml::node const* get(Table const& in, std::string_view key);
    /// One line: source, line, key, what to do.
    void fault(toml::node const& at, std::string_view key, std::string_view what);
    /// Whether that line and key have one: what cannot be read says nothing more.
    [[nodiscard]] bool has_fault(toml::node const& at, std::string_view key) const;

    std::optional<std::string> optional_text(Table const& in, std::string_view key, std::string_view section);
    std::string text(Table const& in, std::string_view key, std::string_view section);
    /// A list of texts, or one text alone.
    std::vector<std::string> texts(Table const& in, std::string_view key, std::string_view section);
    int number(Table const& in, std::string_view key, std::string_view section, int otherwise, int least, int most);
    bool flag(Table const& in, std::string_view key, std::string_view section, bool otherwise);
    /// The word's place in `words`; `words[0]` where there is none.
    std::size_t one_of(Table const& in, std::string_view key, std::string_view section,
                       std::initializer_list<std::string_view> words);
    std::optional<LocalMinutes> moment(Table const& in, std::string_view key, std::string_view section);
    LocalMinutes required_moment(Table const& in, std::string_view key, std::string_view section);
    model::PhoneNumber phone(Table const& in, std::string_view key, std::string_view section);
    /// "08:30-12:00", or "24h"; in the order of the clock.
    std::vector<model::TimeBlock> blocks(Table const& in, std::string_view key, std::string_view section);

    /// A [section] of the file; nullptr where there is none.
    Table const* section(std::string_view name);
    /// Each of [[name]].
    void each(std::string_view name, std::function<void(Table const&)> const& read_one);

    /// A fault for every key that nobody asked for; `what` says what to do about it.
    void refuse_unread(std::function<std::string(std::string_view key)> const& what);
    /// All faults so far, one a line; empty: none.
    [[nodiscard]] std::string const& faults() const noexcept { return faults_; }

    static std::string path(std::string_view section, std::string_view key);

private:
    void refuse_unread(Table const& in, std::string const& section,
                       std::function<std::string(std::string_view)> const& what);

    Table const& root_;
    std::string_view source_;
    std::string faults_;
    std::unordered_set<toml::node const*> read_;
};

}  // namespace ombrex::app::detail
