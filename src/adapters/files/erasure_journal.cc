// SPDX-License-Identifier: Apache-2.0
#include "adapters/files/erasure_journal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <system_error>

#include "adapters/files/detail/file.h"
#include "privacy/policy.h"

namespace ombrex::files {
namespace {

namespace fs = std::filesystem;
using model::Receipt;

Error failed(std::string_view doing, fs::path const& path) {
    std::error_code const why{errno, std::generic_category()};
    return {Errc::unavailable, fmt::format("cannot {} {}: {}", doing, path.string(), why.message())};
}

/// Who appends and who shortens are never there at the same time.
class Locked {
public:
    static Result<Locked> take(fs::path const& journal) {
        auto const path = journal.string() + ".lock";
        int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0) return failed("open", path);
        Locked out{file};
        while (::flock(file, LOCK_EX) != 0) {
            if (errno != EINTR) return failed("lock", path);
        }
        return out;
    }
    Locked(Locked&& other) noexcept : file_{std::exchange(other.file_, -1)} {}
    Locked& operator=(Locked&&) = delete;
    ~Locked() {
        if (file_ >= 0) ::close(file_);
    }

private:
    explicit Locked(int file) : file_{file} {}
    int file_;
};

std::string line_of(Receipt const& r) {
    return fmt::format("{} {} {} {} {} {} {}\n", r.destroyed.time_since_epoch().count(),
                       r.due.time_since_epoch().count(), r.versions,
                       privacy::row_of(privacy::published_policy, r.category).id, r.company.value().to_string(),
                       r.id.to_string(), r.subject.to_string());
}

std::optional<Receipt> receipt_of(std::string const& line) {
    std::istringstream in{line};
    std::int64_t destroyed = 0, due = 0;
    std::string category, company, id, subject;
    Receipt out;
    if (!(in >> destroyed >> due >> out.versions >> category >> company >> id >> subject)) return std::nullopt;
    auto const known = privacy::find_category(privacy::published_policy, category);
    auto const whose = Id128::parse(company), which = Id128::parse(id), what = Id128::parse(subject);
    if (!known || !whose || !which || !what) return std::nullopt;
    out.category = *known;
    out.company = model::CompanyId{whose.value()};
    out.id = which.value();
    out.subject = what.value();
    out.destroyed = TimePoint{std::chrono::microseconds{destroyed}};
    out.due = TimePoint{std::chrono::microseconds{due}};
    return out;
}

/// A new line first where a crash cut the last one off: the rest of it is then a line that nobody understands.
Result<void> append(fs::path const& path, std::string line) {
    int const file = ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0) return failed("open", path);
    auto const size = ::lseek(file, 0, SEEK_END);
    char last = '\n';
    if (size > 0 && ::pread(file, &last, 1, size - 1) == 1 && last != '\n') line.insert(0, "\n");
    bool const done =
        ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fsync(file) == 0;
    auto const why = failed("write", path);
    ::close(file);
    if (!done) return why;
    return size == 0 ? detail::sync_folder(path.parent_path()) : Result<void>{ok()};
}

}  // namespace

Result<void> ErasureJournal::add(Receipt const& receipt) {
    BOOST_OUTCOME_TRY(auto const alone, Locked::take(file_));
    return append(file_, line_of(receipt));
}

Result<std::vector<Receipt>> ErasureJournal::read() {
    std::vector<Receipt> out;
    std::ifstream in{file_};
    std::error_code ignored;
    if (!in && fs::exists(file_, ignored)) return failed("read", file_);
    for (std::string line; std::getline(in, line);) {
        if (auto const receipt = receipt_of(line)) out.push_back(*receipt);
    }
    return out;
}

Result<std::size_t> ErasureJournal::forget_before(TimePoint then) {
    BOOST_OUTCOME_TRY(auto const alone, Locked::take(file_));
    BOOST_OUTCOME_TRY(auto const all, read());
    std::string kept;
    std::size_t forgotten = 0;
    for (auto const& receipt : all) {
        if (receipt.destroyed < then) {
            ++forgotten;
        } else {
            kept += line_of(receipt);
        }
    }
    if (forgotten == 0) return forgotten;
    fs::path const half = file_.string() + ".new";
    std::error_code why;
    fs::remove(half, why);
    BOOST_OUTCOME_TRY(append(half, kept));
    fs::rename(half, file_, why);
    if (why) return Error{Errc::unavailable, "cannot replace " + file_.string() + ": " + why.message()};
    BOOST_OUTCOME_TRY(detail::sync_folder(file_.parent_path()));
    return forgotten;
}

}  // namespace ombrex::files
