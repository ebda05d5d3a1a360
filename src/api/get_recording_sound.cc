// SPDX-License-Identifier: Apache-2.0
#include "api/get_recording_sound.h"

#include "api/error_status.h"

namespace ombrex::api {
namespace {

net::HttpResponse serve(services::Playable playable, std::string_view range_header) {
    auto const size = playable.sound->size();
    auto const [kind, range] = net::parse_range(range_header, size);
    if (kind == net::RangeKind::unsatisfiable) {
        auto refused = problem(416);
        refused.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return refused;
    }
    net::HttpResponse out;
    out.status = kind == net::RangeKind::part ? 206 : 200;
    out.headers.emplace_back("Content-Type", "audio/ogg");
    out.headers.emplace_back("Accept-Ranges", "bytes");
    if (kind == net::RangeKind::part) {
        out.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                      std::to_string(range.last) + "/" + std::to_string(size));
    }
    auto const first = range.first;
    net::HttpStream stream;
    stream.length = size == 0 ? 0 : range.last - range.first + 1;
    stream.read = [sound = playable.sound, first](std::uint64_t offset, std::size_t length) {
        return sound->read(first + offset, length);
    };
    out.stream = std::move(stream);
    return out;
}

}  // namespace

Task<net::HttpResponse> GetRecordingSound::handle(services::Deps deps, services::RecordingRoom room,
                                                  crypto::PlaybackLinks const& links, net::HttpRequest request) {
    auto const grant = links.check(request.target);
    if (!grant) co_return problem(grant.error());
    auto const by = Deadline::in(deps.clock, std::chrono::seconds{10});
    auto playable = co_await services::play_recording(deps, room, grant.value(), by);
    if (!playable) co_return problem(playable.error());
    co_return serve(std::move(playable.value()), request.header("range"));
}

void GetRecordingSound::route(Router& router) const {
    router.add("GET", "/recordings/{recording}/sound",
               [deps = deps_, room = room_, &links = links_](net::HttpRequest request, PathValues) {
                   return handle(deps, room, links, std::move(request));
               });
}

}  // namespace ombrex::api
