// SPDX-License-Identifier: Apache-2.0
#include "adapters/outbox/outbox_mailer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "base/offload.h"

namespace ombrex::outbox {
namespace {

Error failure(char const* what) { return {Errc::unavailable, std::string{what} + ": " + std::strerror(errno)}; }

/// Writes beside, syncs, renames: a mail is there whole or not at all.
Result<void> write_whole(std::filesystem::path const& place, std::string const& text, TimePoint delivered) {
    auto const beside = place.string() + ".part";
    int const descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return failure("cannot write a mail");
    std::string_view left = text;
    while (!left.empty()) {
        auto const written = ::write(descriptor, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) break;
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    auto const us = delivered.time_since_epoch().count();
    timespec const when{us / 1'000'000, us % 1'000'000 * 1000};
    timespec const times[]{when, when};
    bool const synced = left.empty() && ::futimens(descriptor, times) == 0 && ::fsync(descriptor) == 0;
    ::close(descriptor);
    if (!synced) return failure("cannot write a mail");
    if (::rename(beside.c_str(), place.c_str()) != 0) return failure("cannot put a mail in its place");
    return ok();
}

}  // namespace

Result<std::unique_ptr<OutboxMailer>> OutboxMailer::open(std::filesystem::path folder, Clock const& clock) {
    std::error_code broken;
    std::filesystem::create_directories(folder, broken);
    if (!broken) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, broken);
    if (broken) return Error{Errc::unavailable, "cannot make the folder " + folder.string() + ": " + broken.message()};
    return std::unique_ptr<OutboxMailer>{new OutboxMailer{std::move(folder), clock}};
}

OutboxMailer::~OutboxMailer() { disk_.join(); }

Task<Result<void>> OutboxMailer::deliver(model::Letter letter, Deadline) {
    auto const place = place_of(letter.id);
    auto const& text = letter.body.reveal<privacy::Purpose::transactional_mail>();
    co_return co_await offload(disk_, [&] { return write_whole(place, text, clock_.now()); });
}

Task<Result<std::size_t>> OutboxMailer::forget(std::vector<model::LetterId> letters) {
    co_return co_await offload(disk_, [&] { return remove(letters); });
}

Task<Result<std::size_t>> OutboxMailer::forget_delivered(TimePoint then) {
    co_return co_await offload(disk_, [&] { return remove_until(then); });
}

std::filesystem::path OutboxMailer::place_of(model::LetterId letter) const {
    return folder_ / (letter.value().to_string() + ".eml");
}

Result<std::size_t> OutboxMailer::remove(std::vector<model::LetterId> const& letters) const {
    std::size_t gone = 0;
    std::error_code broken;
    for (auto const letter : letters) {
        auto const place = place_of(letter);
        for (auto const& file : {place, std::filesystem::path{place.string() + ".part"}}) {
            if (std::filesystem::remove(file, broken)) ++gone;
            if (broken) return Error{Errc::unavailable, "cannot remove a mail: " + broken.message()};
        }
    }
    return gone;
}

Result<std::size_t> OutboxMailer::remove_until(TimePoint then) const {
    std::size_t gone = 0;
    std::error_code broken;
    for (auto const& entry : std::filesystem::directory_iterator{folder_, broken}) {
        struct stat status{};
        if (entry.path().extension() != ".eml" || ::stat(entry.path().c_str(), &status) != 0) continue;
        TimePoint const delivered{std::chrono::seconds{status.st_mtim.tv_sec} +
                                  std::chrono::microseconds{status.st_mtim.tv_nsec / 1000}};
        if (delivered <= then && std::filesystem::remove(entry.path(), broken)) ++gone;
    }
    if (broken) return Error{Errc::unavailable, "cannot tidy the outbox: " + broken.message()};
    return gone;
}

}  // namespace ombrex::outbox
