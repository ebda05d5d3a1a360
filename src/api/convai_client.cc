// SPDX-License-Identifier: Apache-2.0
#include "api/convai_client.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>

#include "api/error_status.h"

namespace ombrex::api::convai {
namespace {

namespace json = boost::json;

struct Said {
    int status;
    char const* code;
    char const* message;
};
constexpr std::array said{
    Said{400, "invalid_request", "The request cannot be read."},
    Said{401, "invalid_api_key", "Sign in, or show a key that is good for this."},
    Said{403, "not_allowed", "This key or role may not do that."},
    Said{404, "not_found", "There is no such thing, or it is not yours."},
    Said{409, "conflict", "Somebody else changed it; read it again."},
    Said{429, "too_many_requests", "Too many requests; try again later."},
    Said{503, "system_busy", "The service cannot do that now; try again later."},
};

net::HttpResponse in_their_shape(net::HttpResponse answer) {
    auto const* const known = std::ranges::find(said, answer.status, &Said::status);
    auto const& words = known == said.end() ? said.back() : *known;
    json::object const body{{"detail", {{"status", words.code}, {"message", words.message}}}};
    auto out = content("application/json", json::serialize(body));
    out.status = answer.status;
    for (auto& header : answer.headers) {
        if (header.first != "Content-Type") out.headers.push_back(std::move(header));
    }
    return out;
}

bool is_theirs(net::HttpResponse const& answer) {
    return std::ranges::any_of(answer.headers, [](auto const& header) {
        return header.first == "Content-Type" && header.second == "application/json";
    });
}

}  // namespace

void add_for_client(Router& router, Desk const& desk, std::string method, std::string pattern,
                    VisitorEndpoint endpoint) {
    add_for_visitor(router, desk, std::move(method), std::move(pattern), std::move(endpoint),
                    [](net::HttpResponse answer) {
                        bool const clear = answer.status < 400 || is_theirs(answer);
                        return clear ? std::move(answer) : in_their_shape(std::move(answer));
                    });
}

net::HttpResponse refusal(std::vector<Fault> const& faults) {
    json::array detail;
    for (auto const& fault : faults) {
        json::array where{"body"};
        for (auto const& part : fault.where) where.emplace_back(part);
        detail.push_back(json::object{{"loc", std::move(where)}, {"msg", fault.what}, {"type", "value_error"}});
    }
    auto out = content("application/json", json::serialize(json::object{{"detail", std::move(detail)}}));
    out.status = 422;
    return out;
}

}  // namespace ombrex::api::convai
