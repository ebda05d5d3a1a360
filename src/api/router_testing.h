// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "api/router.h"
#include "base/task_group.h"

namespace ombrex::api {

inline Task<void> keep(Task<net::HttpResponse> task, std::optional<net::HttpResponse>& out) {
    out = co_await std::move(task);
}

/// For tests: what a router answers to a request without a body.
inline net::HttpResponse answer_of(Router& router, std::string method, std::string target,
                                   std::map<std::string, std::string> headers = {}) {
    net::HttpRequest request;
    request.headers = std::move(headers);
    request.method = std::move(method);
    request.target = std::move(target);
    std::optional<net::HttpResponse> out;
    asio::io_context io;
    TaskGroup tasks{io.get_executor()};
    static_cast<void>(tasks.spawn(keep(router.answer(std::move(request)), out)));
    io.run();
    return out.value();
}

}  // namespace ombrex::api
