// SPDX-License-Identifier: Apache-2.0
#include "api/desk.h"
#include "api/error_status.h"
#include "api/query_input.h"
#include "audio/wav.h"

namespace ombrex::api {
namespace {

constexpr std::size_t name_max = 40;  ///< Characters.

Task<net::HttpResponse> get_voice_sample(Desk desk, net::HttpRequest request, services::Visitor visitor) {
    QueryInput input{request};
    auto const name = input.text("voice", name_max);
    if (auto refusal = input.refusal()) co_return *refusal;
    auto const voices = desk.voices ? desk.voices() : std::vector<services::Voice>{};
    auto const voice = std::ranges::find_if(voices, [&](auto const& one) { return name.empty() || one.name == name; });
    if (voice == voices.end()) co_return problem(404);
    auto sound = co_await services::voice_sample(desk.deps, *voice, visitor.user.company, desk.soon());
    if (!sound) co_return problem(sound.error());
    auto const file = audio::write_wav({audio::narrow_rate, {std::move(sound.value())}});
    if (!file) co_return problem(file.error());
    co_return content("audio/wav", std::string{file.value().begin(), file.value().end()});
}

}  // namespace

/// The first words of the company's own assistant, as its callers hear them.
void route_get_voice_sample(Router& router, Desk const& desk) {
    add_for_visitor(router, desk, "GET", "/api/v1/voices/sample", get_voice_sample);
}

}  // namespace ombrex::api
