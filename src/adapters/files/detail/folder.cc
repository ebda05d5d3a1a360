// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/detail/folder.h"

namespace ombrex::files::detail {

Result<void> make_private_folder(std::filesystem::path const& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (!failure) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failure);
    if (failure)
        return Error{Errc::unavailable, "cannot make the folder " + folder.string() + ": " + failure.message()};
    return ok();
}

}  // namespace ombrex::files::detail
