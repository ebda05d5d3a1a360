// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/id128.h"
#include "base/strong.h"

namespace ombrex::log {

enum class Level { debug, info, warn, error };

/// One `key=value` of a log line. It can be made from numbers, bools, ids, error codes and **string literals**:
/// a run-time string has no way in, so personal data has none either. What must be named at run time (a path, a
/// host, a library's message) goes through `operator_text`, which a reader can search for.
class Field {
public:
    template <std::integral T>
        requires(!std::same_as<T, bool>)
    Field(std::string_view key, T value) : key_{key}, value_{number(static_cast<std::int64_t>(value))} {}
    template <std::same_as<bool> T>  // a template, so that a pointer does not become a bool
    Field(std::string_view key, T value) : key_{key}, value_{value ? "true" : "false"} {}
    Field(std::string_view key, double value);
    Field(std::string_view key, Id128 const& id) : key_{key}, value_{id.to_string()} {}
    template <class Tag>
    Field(std::string_view key, Strong<Tag, Id128> const& id) : Field{key, id.value()} {}
    template <std::size_t N>
    Field(std::string_view key, char const (&literal)[N]) : key_{key}, value_{literal, N - 1} {}
    template <std::size_t N>
    Field(std::string_view key, char (&buffer)[N]) = delete;  // filled at run time: no literal

    /// Text that concerns the machine, never a person.
    [[nodiscard]] static Field operator_text(std::string_view key, std::string_view text);

    [[nodiscard]] std::string_view key() const noexcept { return key_; }
    [[nodiscard]] std::string const& value() const noexcept { return value_; }

private:
    Field(std::string_view key, std::string value, int) : key_{key}, value_{std::move(value)} {}
    static std::string number(std::int64_t value);

    std::string_view key_;
    std::string value_;
};

/// Writes one structured line to stderr: time, level, event, fields. `event` is a fixed word such as "call_answered".
/// Thread: safe from any; never on the packet path (it takes a lock).
void write(Level level, std::string_view event, std::initializer_list<Field> fields);
inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::info, event, fields);
}
inline void warn(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::warn, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) {
    write(Level::error, event, fields);
}

/// Lines below `level` are dropped. Default: info.
void set_level(Level level);
/// Appends to this file instead of stderr. Errors: unavailable (cannot be opened).
[[nodiscard]] Result<void> to_file(std::string const& path);

}  // namespace ombrex::log
