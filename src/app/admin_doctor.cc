// SPDX-License-Identifier: Apache-2.0
#include "app/admin_doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/udp.hpp>
#include <boost/json.hpp>
#include <ostream>

#include "adapters/speech/model_files.h"
#include "app/transport.h"
#include "base/guarded_clock.h"
#include "net/tls_certificate.h"

namespace ombrex::app {
namespace {

namespace fs = std::filesystem;
namespace json = boost::json;

enum class State { ok, warn, fail };
constexpr std::array<std::string_view, 3> words{"ok", "warn", "FAIL"};

struct Finding {
    State state;
    std::string_view what;
    std::string text;
};
using Findings = std::vector<Finding>;

void look_at_configuration(AdminContext const& context, Findings& out) {
    for (auto const& error : context.config_errors) out.push_back({State::fail, "configuration", error});
    if (context.config_errors.empty()) out.push_back({State::ok, "configuration", "every key is known and fits"});
}

bool open_to_others(fs::perms mode) {
    return (mode & (fs::perms::group_all | fs::perms::others_all)) != fs::perms::none;
}

void look_at_folder(AdminContext const& context, Findings& out) {
    fs::path const folder{context.config.data};
    std::error_code why;
    auto const status = fs::status(folder, why);
    if (!fs::exists(status)) {
        out.push_back({State::ok, "data folder", folder.string() + " is not there yet; the first start makes it"});
    } else if (!fs::is_directory(status)) {
        out.push_back({State::fail, "data folder", folder.string() + " is no folder; name another with --data"});
    } else if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0) {
        out.push_back({State::fail, "data folder", folder.string() + " is not ours to write: run as its owner"});
    } else if (open_to_others(status.permissions())) {
        out.push_back({State::fail, "data folder", "others may enter it: run chmod 700 " + folder.string()});
    } else {
        auto const* const served = DataFolder::is_served(folder) ? "a server uses it now" : "no server uses it now";
        out.push_back({State::ok, "data folder", fmt::format("{}, ours alone; {}", folder.string(), served)});
    }
}

void look_at_keys(AdminContext const& context, Findings& out) {
    fs::path const folder{context.config.data};
    auto const key = folder / "master.key";
    std::error_code why;
    bool const store = fs::exists(folder / "ombrex.db", why);
    auto const status = fs::status(key, why);
    if (!fs::exists(status)) {
        out.push_back(store ? Finding{State::fail, "master key", key.string() + " is missing: put it back"}
                            : Finding{State::ok, "master key", "not there yet; the first start makes it"});
    } else if (open_to_others(status.permissions())) {
        out.push_back({State::fail, "master key", "others may read it: run chmod 600 " + key.string()});
    } else if (::access(key.c_str(), R_OK) != 0) {
        out.push_back({State::fail, "master key", key.string() + " is not ours to read: run as its owner"});
    } else {
        out.push_back({State::ok, "master key", "there, and ours alone to read"});
    }
}

/// The nearest folder that is there: the data folder may not be made yet.
fs::path standing(fs::path path) {
    std::error_code why;
    path = fs::absolute(path, why);
    while (!fs::exists(path, why) && path.has_relative_path()) path = path.parent_path();
    return path;
}

void look_at_disk(AdminContext const& context, Findings& out) {
    constexpr std::uintmax_t mega = 1'000'000;
    constexpr std::uintmax_t least = 200 * mega;
    constexpr std::uintmax_t enough = 2'000 * mega;
    std::error_code why;
    auto const space = fs::space(standing(context.config.data), why);
    if (why) {
        out.push_back({State::warn, "disk", "cannot be asked: " + why.message()});
        return;
    }
    auto const state = space.available < least ? State::fail : space.available < enough ? State::warn : State::ok;
    auto const text = fmt::format("{} MB free", space.available / mega);
    out.push_back({state, "disk", state == State::ok ? text : text + "; make room: an hour of recordings takes 15 MB"});
}

void look_at_clock(AdminContext const& context, Findings& out) {
    using namespace std::chrono;
    auto const now = context.clock.now();
    sys_days const policy{privacy::current_version(privacy::published_policy).updated};
    if (now < policy || now > policy + years{20}) {
        out.push_back({State::fail, "clock",
                       "it is " + to_string(TimeZone::utc().to_local(now)) +
                           "Z by this machine: set its clock; days of erasure hang on it"});
        return;
    }
    out.push_back(kernel_keeps_time()
                      ? Finding{State::ok, "clock", "kept in step"}
                      : Finding{State::warn, "clock", "nothing keeps it in step: run an NTP client, say chrony"});
}

/// Whether nobody has that port.
template <class Protocol>
bool is_free(std::string const& address, std::int64_t port) {
    boost::system::error_code failure;
    auto const ip = asio::ip::make_address(address, failure);
    if (failure) return false;
    asio::io_context io;
    typename Protocol::socket socket{io};
    typename Protocol::endpoint const at{ip, static_cast<std::uint16_t>(port)};
    socket.open(at.protocol(), failure);
    if constexpr (std::same_as<Protocol, asio::ip::tcp>) {
        socket.set_option(asio::ip::tcp::socket::reuse_address{true}, failure);  // as the server does
    }
    socket.bind(at, failure);
    return !failure;
}

Finding port_finding(std::string_view what, std::string const& address, std::int64_t port, bool free, bool served) {
    auto const place = fmt::format("{} {}", address, port);
    if (port == 0) return {State::ok, what, "any free one"};
    if (free) return {State::ok, what, place + " is free"};
    if (served) return {State::ok, what, place + " is in use; a server runs on this data folder"};
    return {State::fail, what,
            fmt::format("{} cannot be had: another program has it, or the address is not ours", place)};
}

void look_at_ports(AdminContext const& context, Findings& out) {
    auto const& [sip, http] = std::tie(context.config.sip, context.config.http);
    bool const served = DataFolder::is_served(context.config.data);
    out.push_back(
        port_finding("sip.port", sip.address, sip.port, is_free<asio::ip::udp>(sip.address, sip.port), served));
    out.push_back(
        port_finding("http.port", http.address, http.port, is_free<asio::ip::tcp>(http.address, http.port), served));
    std::int64_t taken = 0;
    for (auto port = sip.rtp_port_first; port <= sip.rtp_port_last; ++port) {
        taken += is_free<asio::ip::udp>(sip.address, port) ? 0 : 1;
    }
    auto const all = sip.rtp_port_last - sip.rtp_port_first + 1;
    auto const state = taken == all ? State::fail : 2 * taken > all ? State::warn : State::ok;
    auto const text = fmt::format("{} of {} media ports are taken", taken, all);
    out.push_back({state, "sip.rtp_port", state == State::ok ? text : text + "; name another range"});
}

void look_at_models(AdminContext const& context, Findings& out) {
    if (context.config.speech.engine != "local") {
        out.push_back({State::ok, "speech models", "not needed: speech.engine is " + context.config.speech.engine});
        return;
    }
    std::size_t missing = 0;
    std::size_t corrupt = 0;
    for (auto const& file : speech::model_files()) {
        auto const state = speech::check_model(context.models, file);
        missing += state == speech::ModelState::missing ? 1U : 0U;
        corrupt += state == speech::ModelState::corrupt ? 1U : 0U;
    }
    if (missing + corrupt == 0) {
        out.push_back({State::ok, "speech models", fmt::format("{} files as pinned", speech::model_files().size())});
        return;
    }
    out.push_back({State::fail, "speech models",
                   fmt::format("{} missing, {} corrupt: run {}", missing, corrupt, speech::fetch_models_command)});
}

/// What is not protected stands among the faults of the configuration: it stops the start.
void look_at_transport(AdminContext const& context, Findings& out) {
    for (auto const& transport : transports_of(context.config)) {
        auto const state = transport.protection == net::Protection::none ? State::fail : State::ok;
        out.push_back({state, "transport", fmt::format("{}: {}", transport.line, net::in_words(transport))});
    }
}

void look_at_certificate(std::string_view name, std::string const& file, std::string const& key,
                         AdminContext const& context, Findings& out) {
    constexpr std::chrono::days soon{14};
    if (file.empty() || key.empty()) return;
    auto const certificate =
        net::TlsCertificate::open({.certificate = file, .key = key, .application = {}}, context.clock);
    if (!certificate) {
        out.push_back({State::fail, name, certificate.error().detail});
        return;
    }
    auto const until = certificate.value()->good_until();
    auto const left = until - context.clock.now();
    auto const state = left.count() <= 0 ? State::fail : left < soon ? State::warn : State::ok;
    auto const text = fmt::format("good until {}Z", to_string(TimeZone::utc().to_local(until)));
    out.push_back({state, name, state == State::ok ? text : text + "; put a new one in its place"});
}

void look_at_certificates(AdminContext const& context, Findings& out) {
    auto const& [http, sip] = std::tie(context.config.http, context.config.sip);
    look_at_certificate("certificate", http.tls_certificate, http.tls_key, context, out);
    look_at_certificate("SIP certificate", sip.tls_certificate, sip.tls_key, context, out);
}

constexpr std::array<void (*)(AdminContext const&, Findings&), 9> looks{
    look_at_configuration, look_at_folder, look_at_keys,      look_at_disk,         look_at_clock,
    look_at_ports,         look_at_models, look_at_transport, look_at_certificates,
};

}  // namespace

int run_admin_doctor(bool as_json, AdminContext const& context) {
    Findings found;
    for (auto const look : looks) look(context, found);
    auto const failed = std::ranges::count(found, State::fail, &Finding::state);
    if (!as_json) {
        for (auto const& [state, what, text] : found) {
            context.out << fmt::format("{:<5} {:<15} {}\n", words[static_cast<std::size_t>(state)], what, text);
        }
        return failed == 0 ? 0 : 1;
    }
    json::array list;
    for (auto const& [state, what, text] : found) {
        list.push_back({{"state", words[static_cast<std::size_t>(state)]}, {"what", what}, {"text", text}});
    }
    context.out << json::serialize(json::object{{"checks", std::move(list)}, {"failed", failed}}) << '\n';
    return failed == 0 ? 0 : 1;
}

}  // namespace ombrex::app
