// SPDX-License-Identifier: Apache-2.0
#include "adapters/outbox/outbox_mailer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

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
    auto const place = place_of(letter.company, letter.id);
    auto const& text = letter.body.reveal<privacy::Purpose::transactional_mail>();
    co_return co_await offload(disk_, [&] { return write_whole(place, text, clock_.now()); });
}

Task<Result<std::size_t>> OutboxMailer::forget(model::CompanyId company, std::vector<model::LetterId> letters) {
    co_return co_await offload(disk_, [&] { return remove(company, letters); });
}

Task<Result<std::size_t>> OutboxMailer::forget_delivered(TimePoint then) {
    co_return co_await offload(disk_, [&] { return remove_until(then); });
}

Task<Result<std::vector<model::LetterId>>> OutboxMailer::of_company(model::CompanyId company) {
    co_return co_await offload(disk_, [&] { return letters_of(company); });
}

Task<Result<model::MailBody>> OutboxMailer::read(model::CompanyId company, model::LetterId letter) {
    co_return co_await offload(disk_, [&] { return content_of(company, letter); });
}

std::filesystem::path OutboxMailer::place_of(model::CompanyId company, model::LetterId letter) const {
    return folder_ / (company.value().to_string() + "-" + letter.value().to_string() + ".eml");
}

Result<std::vector<model::LetterId>> OutboxMailer::letters_of(model::CompanyId company) const {
    std::vector<model::LetterId> out;
    std::error_code broken;
    auto const beginning = company.value().to_string() + "-";
    for (auto const& entry : std::filesystem::directory_iterator{folder_, broken}) {
        auto const name = entry.path().stem().string();
        if (entry.path().extension() != ".eml" || !name.starts_with(beginning)) continue;
        auto const id = Id128::parse(std::string_view{name}.substr(beginning.size()));
        if (id) out.emplace_back(id.value());
    }
    if (broken) return Error{Errc::unavailable, "cannot look into the outbox: " + broken.message()};
    std::ranges::sort(out);
    return out;
}

Result<model::MailBody> OutboxMailer::content_of(model::CompanyId company, model::LetterId letter) const {
    std::ifstream in{place_of(company, letter), std::ios::binary};
    if (!in) return Error{Errc::not_found, "no such mail"};
    std::string text{std::istreambuf_iterator<char>{in}, {}};
    if (in.bad()) return Error{Errc::unavailable, "cannot read a mail"};
    return model::MailBody{std::move(text)};
}

Result<std::size_t> OutboxMailer::remove(model::CompanyId company, std::vector<model::LetterId> const& letters) const {
    std::size_t gone = 0;
    std::error_code broken;
    for (auto const letter : letters) {
        auto const place = place_of(company, letter);
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
        // What a crash left half written names the same people; its time is that of the writing.
        auto const kind = entry.path().extension();
        bool const mail = kind == ".eml" || kind == ".part";
        if (!mail || ::stat(entry.path().c_str(), &status) != 0) continue;
        TimePoint const delivered{std::chrono::seconds{status.st_mtim.tv_sec} +
                                  std::chrono::microseconds{status.st_mtim.tv_nsec / 1000}};
        if (delivered <= then && std::filesystem::remove(entry.path(), broken)) ++gone;
    }
    if (broken) return Error{Errc::unavailable, "cannot tidy the outbox: " + broken.message()};
    return gone;
}

}  // namespace ombrex::outbox
