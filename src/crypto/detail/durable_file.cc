// SPDX-License-Identifier: Apache-2.0
#include "crypto/detail/durable_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>

namespace ombrex::crypto::detail {
Descriptor::~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
}

Error last_system_error(std::string_view doing, std::filesystem::path const& path) {
    int const number = errno;
    auto const code = number == ENOENT ? Errc::not_found : number == EEXIST ? Errc::conflict : Errc::unavailable;
    return Error{code, fmt::format("cannot {} {}: {}", doing, path.string(), std::generic_category().message(number))};
}

Result<Descriptor> open_file(std::filesystem::path const& path, int flags) {
    int const fd = ::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) return last_system_error("open", path);
    return Descriptor{fd};
}

Result<void> make_directory(std::filesystem::path const& path) {
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return last_system_error("make the folder", path);
    return ok();
}

Result<void> sync_directory(std::filesystem::path const& path) {
    BOOST_OUTCOME_TRY(auto const directory, open_file(path, O_RDONLY | O_DIRECTORY));
    if (::fsync(directory.get()) != 0) return last_system_error("sync", path);
    return ok();
}

Result<std::size_t> read_file(Descriptor const& file, std::span<std::uint8_t> out, std::filesystem::path const& path) {
    std::size_t size = 0;
    while (size < out.size()) {
        auto const got = ::read(file.get(), out.data() + size, out.size() - size);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return last_system_error("read", path);
        if (got == 0) break;
        size += static_cast<std::size_t>(got);
    }
    return size;
}

Result<void> write_file(Descriptor const& file, ByteView content, std::filesystem::path const& path) {
    while (!content.empty()) {
        auto const written = ::write(file.get(), content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_system_error("write", path);
        content = content.subspan(static_cast<std::size_t>(written));
    }
    if (::fsync(file.get()) != 0) return last_system_error("sync", path);
    return ok();
}

Result<void> overwrite(Descriptor const& file, std::filesystem::path const& path) {
    struct stat about{};
    if (::fstat(file.get(), &about) != 0) return last_system_error("look at", path);
    static constexpr std::array<std::uint8_t, 4096> zeros{};
    for (off_t at = 0; at < about.st_size;) {
        auto const wanted = std::min<std::size_t>(zeros.size(), static_cast<std::size_t>(about.st_size - at));
        auto const written = ::pwrite(file.get(), zeros.data(), wanted, at);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return last_system_error("overwrite", path);
        at += written;
    }
    if (::fdatasync(file.get()) != 0) return last_system_error("sync", path);
    return ok();
}

Result<void> overwrite_and_remove(std::filesystem::path const& path) {
    BOOST_OUTCOME_TRY(auto const file, open_file(path, O_WRONLY));
    BOOST_OUTCOME_TRY(overwrite(file, path));
    if (::unlink(path.c_str()) != 0) return last_system_error("remove", path);
    return ok();
}

}  // namespace ombrex::crypto::detail
