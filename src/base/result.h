// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/outcome/basic_result.hpp>
#include <boost/outcome/policy/all_narrow.hpp>
#include <boost/outcome/success_failure.hpp>
#include <boost/outcome/try.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace ombrex {

/// What the caller can do about a failure. Programmer mistakes are not here: they abort.
enum class Errc {
    not_found,      ///< Names something that does not exist, or not for this company.
    invalid_input,  ///< Send something else.
    denied,         ///< Permission, consent or purpose is missing.
    conflict,       ///< Somebody else changed it first; read again.
    too_late,       ///< The deadline passed, or the media slot was already released.
    unavailable,    ///< A dependency failed or a limit is reached; the same call may succeed later.
};

/// The word for logs and tests, e.g. "not_found". Static storage.
[[nodiscard]] constexpr std::string_view to_string(Errc code) noexcept {
    switch (code) {
        case Errc::not_found:
            return "not_found";
        case Errc::invalid_input:
            return "invalid_input";
        case Errc::denied:
            return "denied";
        case Errc::conflict:
            return "conflict";
        case Errc::too_late:
            return "too_late";
        case Errc::unavailable:
            return "unavailable";
    }
    return "unknown";
}

struct Error {
    Errc code;
    std::string detail;  ///< For operators. Never personal data; never sent to clients.

    friend bool operator==(Error const&, Error const&) = default;
};

/// A value or an Error. [[nodiscard]]: a forgotten check does not compile.
/// Pass failures up with BOOST_OUTCOME_TRY, in a coroutine BOOST_OUTCOME_CO_TRY.
/// value() on an error, and error() on a value, abort in a debug build and are undefined in a release: look first.
template <class T>
using Result = boost::outcome_v2::basic_result<T, Error, boost::outcome_v2::policy::all_narrow>;

/// Success of a Result<void>.
inline auto ok() { return boost::outcome_v2::success(); }

}  // namespace ombrex
