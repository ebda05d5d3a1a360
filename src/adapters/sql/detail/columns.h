// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "base/result.h"
#include "base/time_zone.h"
#include "model/ids.h"
#include "model/phone_number.h"
#include "model/recording.h"
#include "privacy/category.h"
#include "privacy/erase_on.h"

/// How values stand in columns: ids as hexadecimal text, moments as µs UTC, wall-clock times as minutes.
namespace ombrex::sql::detail {

template <class Tag>
std::string text(Strong<Tag, Id128> const& id) {
    return id.value().to_string();
}

/// Errors: unavailable (the column holds no id: the store is damaged).
template <class Id>
Result<Id> id_from(std::string const& column) {
    auto const raw = Id128::parse(column);
    if (!raw) return Error{Errc::unavailable, "a stored id cannot be read"};
    return Id{raw.value()};
}

/// Empty text is no id.
template <class Id>
Result<std::optional<Id>> optional_id_from(std::string const& column) {
    if (column.empty()) return std::optional<Id>{};
    BOOST_OUTCOME_TRY(auto const id, id_from<Id>(column));
    return std::optional<Id>{id};
}

inline long long us(TimePoint when) { return when.time_since_epoch().count(); }
inline TimePoint from_us(long long us) { return TimePoint{std::chrono::microseconds{us}}; }
inline long long wall(LocalMinutes when) { return when.time_since_epoch().count(); }
inline LocalMinutes from_wall(long long minutes) { return LocalMinutes{std::chrono::minutes{minutes}}; }

/// A set of categories as bits, in the order of the enumeration.
inline long long bits(privacy::CategorySet categories) {
    long long out = 0;
    for (std::size_t i = 0; i < privacy::category_count; ++i) {
        if (categories.contains(static_cast<privacy::Category>(i))) out |= 1LL << i;
    }
    return out;
}
inline privacy::CategorySet categories_from(long long bits) {
    privacy::CategorySet out;
    for (std::size_t i = 0; i < privacy::category_count; ++i) {
        if ((bits >> i & 1) != 0) out.insert(static_cast<privacy::Category>(i));
    }
    return out;
}

/// An opened telephone column; empty text is no number. Errors: unavailable (it holds no number: the store is damaged).
inline Result<model::CallerPhone> phone_from(std::string const& opened) {
    if (opened.empty()) return model::CallerPhone{};
    auto const number = model::PhoneNumber::parse(opened);
    if (!number) return Error{Errc::unavailable, "a stored telephone number cannot be read"};
    return model::CallerPhone{number.value()};
}

/// A nullable BIGINT as SOCI binds it.
struct NullableUs {
    long long value = 0;
    soci::indicator indicator = soci::i_null;

    NullableUs() = default;
    explicit NullableUs(std::optional<TimePoint> when) {
        if (!when) return;
        value = us(*when);
        indicator = soci::i_ok;
    }
};

/// The word of an enum back to the enum. Errors: unavailable (no such word: the store is damaged).
template <class Enum, std::size_t N>
Result<Enum> enum_from(std::array<Enum, N> const& all, std::string const& word) {
    for (auto const value : all) {
        if (to_string(value) == word) return value;
    }
    return Error{Errc::unavailable, "a stored word cannot be read"};
}

inline constexpr std::array recording_states{model::RecordingState::recording, model::RecordingState::saved,
                                             model::RecordingState::partial, model::RecordingState::failed,
                                             model::RecordingState::refused};

}  // namespace ombrex::sql::detail
