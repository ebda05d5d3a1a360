// SPDX-License-Identifier: Apache-2.0
#include "api/sealed_answer.h"

#include "api/error_status.h"

namespace ombrex::api {

net::HttpResponse sealed_answer(std::shared_ptr<crypto::SealedReader> content, std::string_view type,
                                std::string_view range_header) {
    auto const size = content->size();
    auto const [kind, range] = net::parse_range(range_header, size);
    if (kind == net::RangeKind::unsatisfiable) {
        auto refused = problem(416);
        refused.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return refused;
    }
    net::HttpResponse out;
    out.status = kind == net::RangeKind::part ? 206 : 200;
    out.headers.emplace_back("Content-Type", type);
    out.headers.emplace_back("Accept-Ranges", "bytes");
    if (kind == net::RangeKind::part) {
        out.headers.emplace_back("Content-Range", "bytes " + std::to_string(range.first) + "-" +
                                                      std::to_string(range.last) + "/" + std::to_string(size));
    }
    auto const first = range.first;
    net::HttpStream stream;
    stream.length = size == 0 ? 0 : range.last - range.first + 1;
    stream.read = [content = std::move(content), first](std::uint64_t offset, std::size_t length) {
        return content->read(first + offset, length);
    };
    out.stream = std::move(stream);
    return out;
}

}  // namespace ombrex::api
