// SPDX-License-Identifier: Apache-2.0
#include "app/data_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <utility>

namespace ombrex::app {
namespace {

constexpr auto lock_name = "lock";
constexpr auto marker = "throw-away";  ///< Says that the folder may be emptied.

Error failed(std::filesystem::path const& path, std::error_code const& why) {
    return {Errc::unavailable, "the data folder " + path.string() + " cannot be used: " + why.message()};
}

/// Everything but the lock goes; a folder that nobody marked is left alone.
Result<void> empty(std::filesystem::path const& path) {
    std::error_code why;
    bool used = false;
    for (auto const& entry : std::filesystem::directory_iterator{path, why}) {
        used = used || entry.path().filename() != lock_name;
    }
    if (used && !std::filesystem::exists(path / marker, why)) {
        return Error{Errc::conflict, path.string() + " holds data that is to last; name another folder with --data"};
    }
    for (auto const& entry : std::filesystem::directory_iterator{path, why}) {
        if (entry.path().filename() != lock_name) std::filesystem::remove_all(entry.path(), why);
    }
    if (why) return failed(path, why);
    std::ofstream{path / marker} << "Emptied at each start of: ombrex serve --scenario\n";
    return ok();
}

}  // namespace

Result<DataFolder> DataFolder::open(std::filesystem::path path, Kind kind) {
    std::error_code why;
    std::filesystem::create_directories(path, why);
    if (!why) std::filesystem::permissions(path, std::filesystem::perms::owner_all, why);
    if (why) return failed(path, why);
    int const lock = ::open((path / lock_name).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0) return failed(path, {errno, std::generic_category()});
    DataFolder out{std::move(path), lock};
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        return Error{Errc::conflict, "another ombrex serves " + out.path_.string() + "; stop it, or use --data"};
    }
    if (kind == Kind::throw_away) {
        BOOST_OUTCOME_TRY(empty(out.path_));
    } else if (std::filesystem::exists(out.path_ / marker, why)) {
        return Error{Errc::conflict, out.path_.string() + " is a throw-away folder of serve --scenario; use another"};
    }
    return out;
}

bool DataFolder::is_served(std::filesystem::path const& path) {
    int const lock = ::open((path / lock_name).c_str(), O_RDONLY | O_CLOEXEC);
    if (lock < 0) return false;
    bool const held = ::flock(lock, LOCK_SH | LOCK_NB) != 0;
    ::close(lock);
    return held;
}

bool DataFolder::is_throw_away(std::filesystem::path const& path) {
    std::error_code ignored;
    return std::filesystem::exists(path / marker, ignored);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : path_{std::move(other.path_)}, lock_{std::exchange(other.lock_, -1)} {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) ::close(lock_);
}

}  // namespace ombrex::app
