// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "net/http_message.h"

namespace ombrex::api {

/// The JSON object of a request, field by field. What is wrong is gathered, so that a person sees all of it at once;
/// a field that nobody asked for is wrong, too. A value with an error reads as empty: ask refusal() before it is used.
/// Lifetime: one request.
class JsonInput {
public:
    explicit JsonInput(std::string const& body);

    [[nodiscard]] bool has(std::string_view name) const;
    /// A text of 1 to `characters_max` code points.
    [[nodiscard]] std::string text(std::string_view name, std::size_t characters_max);
    /// None: the field is not there.
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view name, std::size_t characters_max);
    [[nodiscard]] bool flag(std::string_view name);
    /// A list of texts.
    [[nodiscard]] std::vector<std::string> words(std::string_view name);

    /// What is wrong with a field, found by whoever knows more of it; the first fault is told.
    void refuse(std::string_view name, std::string why);

    /// 400 with all that is wrong; none: nothing is. Call it once, after the last field.
    [[nodiscard]] std::optional<net::HttpResponse> refusal();

private:
    [[nodiscard]] boost::json::value const* take(std::string_view name);

    boost::json::object fields_;
    bool readable_ = false;
    std::map<std::string, std::string, std::less<>> wrong_;
};

}  // namespace ombrex::api
