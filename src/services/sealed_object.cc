// SPDX-License-Identifier: Apache-2.0
#include "services/sealed_object.h"

namespace ombrex::services {

Task<Result<crypto::SealedReader>> open_object(ports::ObjectStore& objects, Clock const& clock, SealedObject what,
                                               Deadline deadline) {
    BOOST_OUTCOME_CO_TRY(auto const size, co_await objects.size(what.name, deadline));
    auto const source = [&objects, &clock, name = what.name](std::uint64_t offset, std::size_t length) {
        return objects.read(name, offset, length, Deadline::in(clock, std::chrono::seconds{30}));
    };
    co_return co_await crypto::SealedReader::open(std::move(what.key), what.place, size, source);
}

}  // namespace ombrex::services
