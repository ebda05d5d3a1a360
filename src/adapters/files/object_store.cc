// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/object_store.h"

#include <algorithm>

#include "adapters/files/detail/file.h"
#include "adapters/files/detail/folder.h"
#include "base/offload.h"

namespace ombrex::files {
namespace {

constexpr auto unfinished = ".part";

/// Grows beside its place; what was not committed is removed.
class Writer final : public ports::ObjectWriter {
public:
    Writer(detail::File file, std::filesystem::path place, asio::thread_pool& disk)
        : file_{std::move(file)}, place_{std::move(place)}, disk_{disk} {}

    ~Writer() override {
        std::error_code ignored;
        if (!committed_) std::filesystem::remove(place_.string() + unfinished, ignored);
    }

    Task<Result<void>> append(crypto::Sealed piece, Deadline) override {
        co_return co_await offload(disk_, [&] { return file_.append(piece.bytes()); });
    }

    Task<Result<void>> commit(Deadline) override {
        co_return co_await offload(disk_, [&]() -> Result<void> {
            BOOST_OUTCOME_TRY(file_.sync());
            std::error_code failure;
            std::filesystem::rename(place_.string() + unfinished, place_, failure);
            if (failure) return Error{Errc::unavailable, "cannot put an object in its place: " + failure.message()};
            committed_ = true;
            return detail::sync_folder(place_.parent_path());
        });
    }

private:
    detail::File file_;
    std::filesystem::path place_;
    asio::thread_pool& disk_;
    bool committed_ = false;
};

}  // namespace

Result<std::unique_ptr<ObjectStore>> ObjectStore::open(std::filesystem::path folder) {
    BOOST_OUTCOME_TRY(detail::make_private_folder(folder));
    return std::unique_ptr<ObjectStore>{new ObjectStore{std::move(folder)}};
}

ObjectStore::~ObjectStore() { disk_.join(); }

Result<std::filesystem::path> ObjectStore::path(std::string const& name) const {
    bool const fits = !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/';
    });
    if (!fits || name.front() == '/' || name.back() == '/') return Error{Errc::invalid_input, "not an object name"};
    return folder_ / name;
}

Task<Result<std::unique_ptr<ports::ObjectWriter>>> ObjectStore::create(std::string name, Deadline) {
    co_return co_await offload(disk_, [&]() -> Result<std::unique_ptr<ports::ObjectWriter>> {
        BOOST_OUTCOME_TRY(auto const place, path(name));
        BOOST_OUTCOME_TRY(detail::make_private_folder(place.parent_path()));
        std::error_code ignored;
        if (std::filesystem::exists(place, ignored)) return Error{Errc::conflict, "the object exists"};
        std::filesystem::remove(place.string() + unfinished, ignored);  // what a crash left half written
        BOOST_OUTCOME_TRY(auto file, detail::File::create(place.string() + unfinished));
        return std::make_unique<Writer>(std::move(file), place, disk_);
    });
}

Task<Result<std::uint64_t>> ObjectStore::size(std::string name, Deadline) {
    co_return co_await offload(disk_, [&]() -> Result<std::uint64_t> {
        BOOST_OUTCOME_TRY(auto const place, path(name));
        BOOST_OUTCOME_TRY(auto const file, detail::File::open(place));
        return file.size();
    });
}

Task<Result<Bytes>> ObjectStore::read(std::string name, std::uint64_t offset, std::size_t length, Deadline) {
    co_return co_await offload(disk_, [&]() -> Result<Bytes> {
        BOOST_OUTCOME_TRY(auto const place, path(name));
        BOOST_OUTCOME_TRY(auto const file, detail::File::open(place));
        return file.read(offset, length);
    });
}

Task<Result<std::size_t>> ObjectStore::erase(std::string name, Deadline) {
    co_return co_await offload(disk_, [&]() -> Result<std::size_t> {
        BOOST_OUTCOME_TRY(auto const place, path(name));
        std::error_code failure;
        std::filesystem::remove(place.string() + unfinished, failure);  // what a crash left half written
        std::size_t const gone = !failure && std::filesystem::remove(place, failure) ? 1 : 0;
        if (failure) return Error{Errc::unavailable, "cannot remove an object: " + failure.message()};
        if (gone > 0) {
            BOOST_OUTCOME_TRY(detail::sync_folder(place.parent_path()));
        }
        return gone;
    });
}

Result<std::vector<std::string>> ObjectStore::names() const {
    std::vector<std::string> out;
    std::error_code failure;
    auto entry = std::filesystem::recursive_directory_iterator{folder_, failure};
    for (; !failure && entry != std::filesystem::recursive_directory_iterator{}; entry.increment(failure)) {
        bool const object = entry->is_regular_file(failure) && entry->path().extension() != unfinished;
        if (object) out.push_back(entry->path().lexically_relative(folder_).generic_string());
    }
    if (failure) return Error{Errc::unavailable, "cannot list the objects: " + failure.message()};
    return out;
}

}  // namespace ombrex::files
