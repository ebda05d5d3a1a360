// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/form_fields.h"
#include "base/time_zone.h"
#include "net/http_message.h"
#include "ports/list_place.h"

namespace ombrex::api {

/// The query of a request, parameter by parameter, as JsonInput reads a body: what is wrong is gathered, and so is what
/// nobody asked for. Lifetime: one request.
class QueryInput {
public:
    explicit QueryInput(net::HttpRequest const& request);

    /// A text of 1 to `characters_max` code points; empty: it is not there.
    [[nodiscard]] std::string text(std::string_view name, std::size_t characters_max);
    [[nodiscard]] std::optional<LocalDays> day(std::string_view name);
    [[nodiscard]] LocalDays required_day(std::string_view name);
    [[nodiscard]] int number(std::string_view name, int least, int most, int otherwise);
    /// False: it is not there.
    [[nodiscard]] bool flag(std::string_view name);
    /// Which of the words.
    [[nodiscard]] std::optional<std::size_t> word(std::string_view name, std::span<std::string_view const> words);
    /// Where a page ended, as cursor_text() wrote it.
    [[nodiscard]] std::optional<ports::ListPlace> cursor(std::string_view name);
    /// Where a page of numbered rows ended: the number of its last, from 1 on.
    [[nodiscard]] std::optional<long long> numbered_cursor(std::string_view name);
    /// How long a page is at the most: `limit`, of 1 to 100 rows, 50 where it is not there.
    [[nodiscard]] std::size_t limit() { return static_cast<std::size_t>(number("limit", 1, 100, 50)); }
    /// Where a page begins (`cursor`) and its limit.
    template <class Query>
    void page(Query& query) {
        query.after = cursor("cursor");
        query.limit = limit();
    }

    /// What is wrong with a parameter, found by whoever knows more of it.
    void refuse(std::string_view name, std::string why);
    /// 400 with all that is wrong; none: nothing is. Call it once, after the last parameter.
    [[nodiscard]] std::optional<net::HttpResponse> refusal();

private:
    [[nodiscard]] std::optional<std::string> take(std::string_view name);

    FormFields fields_;
    bool readable_ = false;
    std::map<std::string, std::string, std::less<>> wrong_;
};

/// `cursor` and `next` of a list: nothing that anybody should read anything into, and nothing secret.
[[nodiscard]] std::string cursor_text(ports::ListPlace const& place);

}  // namespace ombrex::api
