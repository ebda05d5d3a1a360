// SPDX-License-Identifier: Apache-2.0
#include "crypto/master_key.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "crypto/detail/durable_file.h"
#include "crypto/detail/key_access.h"
#include "crypto/detail/secret_text.h"

namespace ombrex::crypto {
namespace {

namespace fs = std::filesystem;
using detail::SecretBytes;

constexpr std::string_view first_line = "ombrex master key 1\n";
constexpr std::size_t key_text_size = 43;
constexpr std::size_t file_size_one = first_line.size() + key_text_size + 1;
constexpr std::size_t file_size_two = file_size_one + key_text_size + 1;

fs::path folder_of(fs::path const& path) { return path.has_parent_path() ? path.parent_path() : fs::path{"."}; }

/// Where a new content is written before it takes the name; a crash may leave it.
fs::path half_written(fs::path const& path) { return path.string() + ".new"; }

std::optional<MasterKey> parse_key(std::string_view text) {
    SecretBytes secret{key_size};
    if (!detail::secret_from_text(text, secret)) return std::nullopt;
    return detail::KeyAccess::make<KeyUse::master>(std::move(secret));
}

Result<MasterKeys> parse_file(std::string_view text, fs::path const& path) {
    auto const refuse = [&] {
        return Error{Errc::invalid_input, path.string() + " is not a master key file: restore the one that was made"};
    };
    if (text.size() != file_size_one && text.size() != file_size_two) return refuse();
    if (!text.starts_with(first_line) || text[file_size_one - 1] != '\n' || text.back() != '\n') return refuse();
    auto current = parse_key(text.substr(first_line.size(), key_text_size));
    if (!current) return refuse();
    if (text.size() == file_size_one) return MasterKeys{std::move(*current), std::nullopt};
    auto previous = parse_key(text.substr(file_size_one, key_text_size));
    if (!previous) return refuse();
    return MasterKeys{std::move(*current), std::move(previous)};
}

Result<MasterKeys> read_file(fs::path const& path) {
    BOOST_OUTCOME_TRY(auto const file, detail::open_file(path, O_RDONLY));
    struct stat about{};
    if (::fstat(file.get(), &about) != 0) return detail::last_system_error("look at", path);
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0) {
        return Error{Errc::denied,
                     fmt::format("others than the owner may use the master key file: run chmod 600 {}", path.string())};
    }
    SecretBytes text{file_size_two + 1};
    BOOST_OUTCOME_TRY(auto const size, detail::read_file(file, text.span(), path));
    return parse_file(as_text(text.span().first(size)), path);
}

/// The content is on the disk under `path`, or nothing changed.
Result<void> write_file(fs::path const& path, MasterKeys const& keys) {
    SecretBytes text{keys.previous ? file_size_two : file_size_one};
    auto at = std::ranges::copy(first_line, text.span().begin()).out;
    auto const put = [&](MasterKey const& key) {
        at = std::ranges::copy(detail::secret_to_text(detail::KeyAccess::secret(key)).span(), at).out;
        *at++ = '\n';
    };
    put(keys.current);
    if (keys.previous) put(*keys.previous);

    auto const old = detail::open_file(path, O_WRONLY);
    if (!old && old.error().code != Errc::not_found) return old.error();
    auto const half = half_written(path);
    BOOST_OUTCOME_TRY(auto const file, detail::open_file(half, O_WRONLY | O_CREAT | O_TRUNC));
    BOOST_OUTCOME_TRY(detail::write_file(file, text.span(), half));
    if (::rename(half.c_str(), path.c_str()) != 0) return detail::last_system_error("replace", path);
    BOOST_OUTCOME_TRY(detail::sync_directory(folder_of(path)));
    if (old) return detail::overwrite(old.value(), path);
    return ok();
}

}  // namespace

Result<MasterKeys> open_master_key_file(fs::path const& path, KeyStore& store, Random& random) {
    auto const cleared = detail::overwrite_and_remove(half_written(path));
    if (!cleared && cleared.error().code != Errc::not_found) return cleared.error();
    auto keys = read_file(path);
    if (keys || keys.error().code != Errc::not_found) return keys;
    BOOST_OUTCOME_TRY(auto const companies, store.list(KeyKind::company));
    if (!companies.empty()) {
        return Error{Errc::not_found, path.string() + " is missing, but keys exist that only it opens: restore it"};
    }
    MasterKeys made{MasterKey::generate(random), std::nullopt};
    BOOST_OUTCOME_TRY(write_file(path, made));
    return made;
}

Result<MasterKey> take_master_key(std::span<char> text) {
    auto key = parse_key({text.data(), text.size()});
    sodium_memzero(text.data(), text.size());
    if (!key) return Error{Errc::invalid_input, "the master key is not 43 characters of base64url"};
    return std::move(*key);
}

Result<void> begin_master_key_rotation(fs::path const& path, Random& random) {
    BOOST_OUTCOME_TRY(auto keys, read_file(path));
    if (keys.previous) {
        return Error{Errc::conflict, "a rotation of the master key is under way: finish it first"};
    }
    return write_file(path, {MasterKey::generate(random), std::move(keys.current)});
}

Result<void> end_master_key_rotation(fs::path const& path) {
    BOOST_OUTCOME_TRY(auto keys, read_file(path));
    if (!keys.previous) return ok();
    return write_file(path, {std::move(keys.current), std::nullopt});
}

}  // namespace ombrex::crypto
