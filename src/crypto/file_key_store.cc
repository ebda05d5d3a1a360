// SPDX-License-Identifier: Apache-2.0
#include "crypto/file_key_store.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "crypto/detail/durable_file.h"

namespace ombrex::crypto {
namespace {

namespace fs = std::filesystem;
using detail::Descriptor;
using detail::last_system_error;

constexpr std::size_t wrapped_size_max = 4096;
constexpr std::array kinds{KeyKind::company, KeyKind::recording, KeyKind::transcript, KeyKind::archive,
                           KeyKind::invoice};

constexpr char const* folder_name(KeyKind kind) {
    switch (kind) {
        case KeyKind::company:
            return "company";
        case KeyKind::recording:
            return "recording";
        case KeyKind::transcript:
            return "transcript";
        case KeyKind::archive:
            return "archive";
        case KeyKind::invoice:
            return "invoice";
    }
    return "unknown";
}

Error no_such_key() { return Error{Errc::not_found, "no key by this id: never made, or destroyed"}; }

/// Adding is shared; replacing, destroying and clearing up are alone, so that a destroyed key cannot come back.
/// The lock belongs to the open file: it holds between threads as between processes, and ends with the process.
Result<Descriptor> lock(fs::path const& folder, int how) {
    auto const path = folder / "lock";
    BOOST_OUTCOME_TRY(auto file, detail::open_file(path, O_RDWR | O_CREAT));
    while (::flock(file.get(), how) != 0) {
        if (errno != EINTR) return last_system_error("lock", path);
    }
    return file;
}

/// Wrapped keys are no secret without the master key; still nobody else has any business with them.
Result<void> refuse_open_folder(fs::path const& folder) {
    struct stat about{};
    if (::stat(folder.c_str(), &about) != 0) return last_system_error("look at", folder);
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) == 0) return ok();
    return Error{Errc::denied, "others than the owner may use the folder of keys: run chmod 700 " + folder.string()};
}

/// A file of its own name among the half-written ones, written and synced. On an error nothing is left behind.
Result<fs::path> write_half(fs::path const& folder, ByteView content) {
    std::string name = folder / "half" / "XXXXXX";
    Descriptor const file{::mkostemp(name.data(), O_CLOEXEC)};  // mode 0600
    if (file.get() < 0) return last_system_error("make", name);
    if (auto const written = detail::write_file(file, content, name); !written) {
        ::unlink(name.c_str());
        return written.error();
    }
    return fs::path{name};
}

}  // namespace

fs::path FileKeyStore::folder_of(KeyKind kind) const { return folder_ / folder_name(kind); }
fs::path FileKeyStore::path_of(KeyId const& id) const { return folder_of(id.kind) / id.id.to_string(); }

Result<FileKeyStore> FileKeyStore::open(fs::path folder) {
    FileKeyStore store{std::move(folder)};
    BOOST_OUTCOME_TRY(detail::make_directory(store.folder_));
    BOOST_OUTCOME_TRY(refuse_open_folder(store.folder_));
    BOOST_OUTCOME_TRY(detail::make_directory(store.folder_ / "half"));
    for (auto const kind : kinds) {
        BOOST_OUTCOME_TRY(detail::make_directory(store.folder_of(kind)));
    }
    BOOST_OUTCOME_TRY(detail::sync_directory(store.folder_));
    BOOST_OUTCOME_TRY(store.clear_half_written());
    return store;
}

Result<void> FileKeyStore::clear_half_written() const {
    BOOST_OUTCOME_TRY(auto const alone, lock(folder_, LOCK_EX));
    std::error_code failed;
    for (auto entry = fs::directory_iterator{folder_ / "half", failed}; !failed && entry != fs::directory_iterator{};
         entry.increment(failed)) {
        // A file that has its name already is a key in use: only the second name goes.
        bool const in_use = entry->hard_link_count(failed) > 1;
        if (in_use) {
            if (::unlink(entry->path().c_str()) != 0) return last_system_error("remove", entry->path());
        } else {
            BOOST_OUTCOME_TRY(detail::overwrite_and_remove(entry->path()));
        }
    }
    if (failed) return Error{Errc::unavailable, "cannot read the folder of keys: " + failed.message()};
    return ok();
}

Result<void> FileKeyStore::add(KeyId id, Sealed const& wrapped) {
    BOOST_OUTCOME_TRY(auto const shared, lock(folder_, LOCK_SH));
    BOOST_OUTCOME_TRY(auto const half, write_half(folder_, wrapped.bytes()));
    auto const path = path_of(id);
    Result<void> named = ok();
    if (::link(half.c_str(), path.c_str()) != 0) named = last_system_error("name the key", path);
    ::unlink(half.c_str());
    BOOST_OUTCOME_TRY(std::move(named));
    return detail::sync_directory(folder_of(id.kind));
}

Result<void> FileKeyStore::replace(KeyId id, Sealed const& wrapped) {
    BOOST_OUTCOME_TRY(auto const alone, lock(folder_, LOCK_EX));
    auto const path = path_of(id);
    BOOST_OUTCOME_TRY(auto const old, detail::open_file(path, O_WRONLY));
    BOOST_OUTCOME_TRY(auto const half, write_half(folder_, wrapped.bytes()));
    if (::rename(half.c_str(), path.c_str()) != 0) {
        auto const error = last_system_error("replace", path);
        ::unlink(half.c_str());
        return error;
    }
    BOOST_OUTCOME_TRY(detail::sync_directory(folder_of(id.kind)));
    return detail::overwrite(old, path);
}

Result<Bytes> FileKeyStore::get(KeyId id) {
    auto const path = path_of(id);
    auto const file = detail::open_file(path, O_RDONLY);
    if (!file) return file.error().code == Errc::not_found ? no_such_key() : file.error();
    Bytes wrapped(wrapped_size_max);
    BOOST_OUTCOME_TRY(auto const size, detail::read_file(file.value(), wrapped, path));
    wrapped.resize(size);
    // Zeros, or nothing: a crash came between overwriting and removing.
    if (std::ranges::all_of(wrapped, [](std::uint8_t byte) { return byte == 0; })) return no_such_key();
    return wrapped;
}

Result<void> FileKeyStore::destroy(KeyId id) {
    BOOST_OUTCOME_TRY(auto const alone, lock(folder_, LOCK_EX));
    auto const gone = detail::overwrite_and_remove(path_of(id));
    if (!gone && gone.error().code != Errc::not_found) return gone.error();
    return detail::sync_directory(folder_of(id.kind));
}

Result<std::vector<Id128>> FileKeyStore::list(KeyKind kind) {
    std::vector<Id128> ids;
    std::error_code failed;
    for (auto entry = fs::directory_iterator{folder_of(kind), failed}; !failed && entry != fs::directory_iterator{};
         entry.increment(failed)) {
        if (auto const id = Id128::parse(entry->path().filename().string())) ids.push_back(id.value());
    }
    if (failed) return Error{Errc::unavailable, "cannot read the folder of keys: " + failed.message()};
    return ids;
}

}  // namespace ombrex::crypto
