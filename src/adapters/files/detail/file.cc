// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/detail/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace ombrex::files::detail {
namespace {

Error failure(char const* what) { return {Errc::unavailable, std::string{what} + ": " + std::strerror(errno)}; }

}  // namespace

Result<File> File::create(std::filesystem::path const& path) {
    int const descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (descriptor < 0 && errno == EEXIST) return Error{Errc::conflict, "the file exists"};
    if (descriptor < 0) return failure("cannot create a file");
    return File{descriptor};
}

Result<File> File::open(std::filesystem::path const& path) {
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) return Error{Errc::not_found, "no such file"};
    if (descriptor < 0) return failure("cannot open a file");
    return File{descriptor};
}

File::~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<void> File::append(ByteView bytes) {
    while (!bytes.empty()) {
        auto const written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failure("cannot write");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return ok();
}

Result<void> File::sync() {
    if (::fdatasync(descriptor_) != 0) return failure("cannot sync");
    return ok();
}

Result<std::uint64_t> File::size() const {
    struct stat status{};
    if (::fstat(descriptor_, &status) != 0) return failure("cannot look at a file");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<Bytes> File::read(std::uint64_t offset, std::size_t length) const {
    Bytes out(length);
    std::size_t got = 0;
    while (got < length) {
        auto const n = ::pread(descriptor_, out.data() + got, length - got, static_cast<off_t>(offset + got));
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return failure("cannot read");
        if (n == 0) return Error{Errc::unavailable, "the file ends early"};
        got += static_cast<std::size_t>(n);
    }
    return out;
}

Result<void> sync_folder(std::filesystem::path const& folder) {
    int const descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return failure("cannot open a folder");
    int const done = ::fsync(descriptor);
    ::close(descriptor);
    if (done != 0) return failure("cannot sync a folder");
    return ok();
}

}  // namespace ombrex::files::detail
