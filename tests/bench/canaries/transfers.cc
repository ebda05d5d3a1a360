// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/canaries/transfers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>

#include <array>

namespace ombrex::canaries {
namespace {

constexpr std::size_t transfers_an_hour = 1000;

/// "603 Decline" to a request, by the lines of it that an answer repeats (RFC 3261 section 8.2.6.2).
std::string declined(std::string_view request) {
    std::string out = "SIP/2.0 603 Decline\r\n";
    for (std::size_t at = 0; at < request.size();) {
        auto const end = std::min(request.find("\r\n", at), request.size());
        auto const line = request.substr(at, end - at);
        if (line.empty()) break;
        at = end + 2;
        bool const to = line.starts_with("To:");
        bool const repeated = to || line.starts_with("Via:") || line.starts_with("From:") ||
                              line.starts_with("Call-ID:") || line.starts_with("CSeq:");
        if (repeated) out.append(line).append(to ? ";tag=nobody\r\n" : "\r\n");
    }
    return out + "Content-Length: 0\r\n\r\n";
}

adapters::sip::Options telephone_options() {
    adapters::sip::Options out;
    out.address = asio::ip::address_v4::loopback();
    out.port = 0;
    out.trunks = {{.addresses = net::IpPrefix::parse("127.0.0.1").value()}};
    out.is_our_number = [](std::string_view) { return false; };
    return out;
}

}  // namespace

DecliningPhone::DecliningPhone() = default;

DecliningPhone::~DecliningPhone() {
    stopping_ = true;
    boost::system::error_code ignored;
    socket_.send_to(asio::buffer("", 0), socket_.local_endpoint(), 0, ignored);  // wakes it
    thread_.join();
}

void DecliningPhone::serve() {
    std::array<char, 65'536> buffer;
    while (!stopping_) {
        asio::ip::udp::endpoint from;
        boost::system::error_code failed;
        auto const size = socket_.receive_from(asio::buffer(buffer), from, 0, failed);
        std::string_view const datagram{buffer.data(), failed ? 0 : size};
        if (datagram.starts_with("INVITE ")) socket_.send_to(asio::buffer(declined(datagram)), from, 0, failed);
        std::scoped_lock const lock{guard_};
        came_ += datagram;
        done_ = done_ || datagram.starts_with("ACK ");
        if (done_) over_.notify_all();
    }
}

std::string DecliningPhone::take() {
    std::unique_lock lock{guard_};
    over_.wait_for(lock, std::chrono::seconds{5}, [this] { return done_; });
    done_ = false;
    return std::exchange(came_, {});
}

Transfers::Transfers(services::Deps deps, net::EgressGuard const& guard, net::Destination const& gateway,
                     Random& random)
    : deps_{deps},
      telephone_{adapters::sip::SipTelephony::start(io_.get_executor(), telephone_options(), clock_, random).value()},
      pump_{voice::MediaPump::start({}, clock_, random).value()},
      route_{*telephone_, guard, gateway, transfers_an_hour} {}

model::TransferResult Transfers::join(services::CallContext const& context, model::TransferRule const& rule,
                                      std::string brief, Deadline deadline) {
    std::optional<model::TransferResult> out;
    io_.restart();
    auto const awake = asio::make_work_guard(io_);
    asio::co_spawn(io_, joined(context, rule, std::move(brief), deadline, out), [](std::exception_ptr failure) {
        if (failure) std::abort();
    });
    while (!out) io_.run_one();
    return *out;
}

Task<void> Transfers::joined(services::CallContext context, model::TransferRule rule, std::string brief,
                             Deadline deadline, std::optional<model::TransferResult>& out) {
    services::TransferDesk desk{io_.get_executor(), {deps_, context, &route_, *pump_, {pool_, mouth_}}};
    auto const result = co_await desk.join(rule, std::move(brief), deadline);
    co_await desk.close();
    out = result;
}

}  // namespace ombrex::canaries
