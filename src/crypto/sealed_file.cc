// SPDX-License-Identifier: Apache-2.0
#include "crypto/sealed_file.h"

#include <fcntl.h>
#include <stdio.h>

#include <cstdlib>

#include "crypto/detail/durable_file.h"
#include "crypto/sealed.h"

namespace ombrex::crypto {
namespace {

constexpr std::size_t sealing_adds = 41;

}  // namespace

Result<Bytes> SealedFile::read() const {
    BOOST_OUTCOME_TRY(auto const file, detail::open_file(path_, O_RDONLY));
    Bytes sealed(size_max + sealing_adds);
    BOOST_OUTCOME_TRY(auto const size, detail::read_file(file, sealed, path_));
    sealed.resize(size);
    BOOST_OUTCOME_TRY(auto const keys, keys_.company(place_.company));
    return open(keys->columns, place_, sealed);
}

Result<void> SealedFile::write(ByteView content) const {
    if (content.size() >= size_max) std::abort();
    BOOST_OUTCOME_TRY(auto const keys, keys_.company(place_.company));
    auto const sealed = seal(keys->columns, place_, content, random_);
    std::filesystem::path const half = path_.string() + ".new";
    BOOST_OUTCOME_TRY(auto const file, detail::open_file(half, O_WRONLY | O_CREAT | O_TRUNC));
    BOOST_OUTCOME_TRY(detail::write_file(file, sealed.bytes(), half));
    if (::rename(half.c_str(), path_.c_str()) != 0) return detail::last_system_error("replace", path_);
    return detail::sync_directory(path_.parent_path());
}

}  // namespace ombrex::crypto
