// SPDX-License-Identifier: Apache-2.0
#include "app/new_file.h"

namespace ombrex::app {

namespace fs = std::filesystem;

Result<NewFile> NewFile::create(fs::path path) {
    NewFile file{std::move(path)};
    if (!file.handle_) {
        return Error{Errc::conflict,
                     "cannot make " + file.path_.string() + ": name a file that is not there yet, in a folder that is"};
    }
    std::error_code why;
    fs::permissions(file.path_, fs::perms::owner_read | fs::perms::owner_write, why);
    if (why) return Error{Errc::unavailable, "cannot keep others from reading " + file.path_.string()};
    return file;
}

NewFile::~NewFile() {
    if (!handle_) return;
    handle_.reset();
    std::error_code ignored;
    fs::remove(path_, ignored);
}

Result<void> NewFile::append(ByteView bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), handle_.get()) == bytes.size()) return ok();
    return Error{Errc::unavailable, "cannot write " + path_.string() + ": is the disk full?"};
}

Result<void> NewFile::keep() {
    if (std::fclose(handle_.release()) == 0) return ok();
    std::error_code ignored;
    fs::remove(path_, ignored);
    return Error{Errc::unavailable, "cannot write " + path_.string() + ": is the disk full?"};
}

}  // namespace ombrex::app
