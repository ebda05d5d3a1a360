// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/list_answer.h"

namespace ombrex::api {
namespace {

namespace json = boost::json;

json::object voice_json(services::Voice const& voice) { return {{"name", voice.name}, {"language", voice.language}}; }

Task<net::HttpResponse> list_voices(Desk desk, services::Visitor) {
    co_return list_answer(desk.voices ? desk.voices() : std::vector<services::Voice>{}, voice_json);
}

}  // namespace

/// In which voices assistants speak here; none: in writing alone.
void route_list_voices(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/voices", list_voices);
}

}  // namespace ombrex::api
